import { plantClerks } from './clerkPlants';
import { drawClerks } from './drawClerks';
import { type Fault, fixClerks, judgeClerks } from './judgeClerks';
import { layClerks } from './layClerks';

/**
 * Counts over many books what a check says falsely, with examples of each kind:
 * `npm run -s survey [SEEDS] [PROGRAMS] [EXAMPLES]`.
 */
const [seeds = 20, count = 150, examples = 2] = process.argv.slice(2).map(Number);

const print = (line: string): void => void process.stdout.write(`${line}\n`);

function survey(
  title: string,
  judge: (seed: number) => { programs: number; faults: readonly Fault[] },
): void {
  const kinds = new Map<string, string[]>();
  let programs = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const judged = judge(seed);
    programs += judged.programs;
    for (const { kind, what, where, detail } of judged.faults) {
      const lines = kinds.get(`${kind} ${what}`) ?? [];
      kinds.set(`${kind} ${what}`, [...lines, `seed ${seed} ${where}: ${detail}`]);
    }
  }
  print(`${title}: ${programs} programs`);
  for (const [kind, lines] of [...kinds].sort()) {
    print(`${kind}: ${lines.length}`);
    for (const line of lines.slice(0, examples)) print(`  ${line.slice(0, 500)}`);
  }
}

survey('clean', (seed) => {
  const laid = layClerks(drawClerks(seed, count));
  return { programs: laid.programs.length, faults: judgeClerks(laid) };
});
survey('planted', (seed) => {
  const { book, planted } = plantClerks(drawClerks(seed, count), seed);
  const laid = layClerks(book);
  return { programs: planted.length, faults: judgeClerks(laid, planted) };
});
survey('clean, with all safe fixes', (seed) => {
  const laid = fixClerks(layClerks(drawClerks(seed, count)));
  return { programs: laid.programs.length, faults: judgeClerks(laid) };
});
