import { BASELINES } from './baselines';
import { benchCommand } from './benchCommand';
import { benchCore } from './benchCore';
import { benchPatch } from './benchPatch';
import { formatResults } from './Result';

const NOTE = `
Medians of five warm runs each; the contenders take turns. The core is timed within this
process, the command and the readers beside it as processes of their own, start included.
The city is generated: 25 sheets of 40 and of 400 programs. The patched file is one sheet of
50,000 rows and 14 columns.`;

/** `npm run bench`; with `--baseline NAME FILE` one of the bare readers that it compares with. */
async function main([option, name = '', file = '']: readonly string[]): Promise<void> {
  if (option === '--baseline') {
    const baseline = BASELINES[name];
    if (baseline === undefined) throw new Error(`No such baseline: ${name}`);
    await baseline(file);
    return;
  }
  const table = formatResults([...benchCore(), ...benchCommand(), ...benchPatch()]);
  process.stdout.write(`${table}\n${NOTE}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
});
