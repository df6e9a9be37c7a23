import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bookOf } from './bookOf';
import { makeFixtures } from './fixtures';
import { ofunatoRows } from './ledgers/ofunatoRows';
import { suitaRows } from './ledgers/suitaRows';

/**
 * `npm run outputs -- FOLDER`: what every command makes of every fixture, to be compared with what
 * another version made: `diff -r BEFORE AFTER` says what a change has changed.
 */
const [, , out = ''] = process.argv;
if (out === '') throw new Error('Name the folder to write to.');
const root = path.join(__dirname, '../..');
const [, , , program = path.join(root, 'dist/cli/hakaru.js')] = process.argv;
const folder = path.resolve(out);
rmSync(folder, { recursive: true, force: true });
mkdirSync(path.join(folder, 'in'), { recursive: true });
mkdirSync(path.join(folder, 'out'));
execFileSync(process.execPath, [path.join(root, 'webpack/buildOnce.js')]);
// Some outputs carry the time.
const clock = path.join(folder, 'clock.js');
writeFileSync(
  clock,
  `const Real = Date, at = Real.UTC(2026, 3, 1, 3);
   globalThis.Date = class extends Real { constructor(...a) { super(...(a.length > 0 ? a : [at])); } static now() { return at; } };`,
);

let count = 0;
/** Runs a command in the folder of the fixtures; what it writes to a file goes beside its words. */
function run(name: string, ...argv: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-r', clock, program, ...argv.map((word) => word.replace('OUT', `../out/${name}`))],
    { cwd: path.join(folder, 'in'), maxBuffer: 1e9, env: { ...process.env, TZ: 'Asia/Tokyo' } },
  );
  const said = Buffer.concat([stdout, stderr, Buffer.from(`\nexit ${String(status)}\n`)]);
  writeFileSync(path.join(folder, 'out', `${name}.said`), said);
  count += 1;
}

const ledgers = [
  { name: 'ofunato', bytes: bookOf([{ name: '一覧', rows: ofunatoRows(5) }]) },
  {
    name: 'suita',
    bytes: bookOf(
      [0, 1, 2].map((index) => ({
        name: `調書${String(index + 1)}`,
        rows: suitaRows(index).map((row) =>
          row.map((cell) => (cell === 0 ? '１，５００円' : cell)),
        ),
      })),
    ),
  },
];
const names = [...makeFixtures(), ...ledgers].map(({ name, bytes }, index) => {
  const file = `${String(index).padStart(2, '0')}-${name.replaceAll(/[^\w-]+/g, '-')}.xlsx`;
  writeFileSync(path.join(folder, 'in', file), bytes);
  return file;
});
for (const file of names) {
  for (const lang of ['ja', 'en']) {
    for (const format of ['text', 'json', 'ndjson', 'csv', 'html', 'sarif']) {
      run(`${file}.${lang}.check.${format}`, 'check', file, '--format', format, '--lang', lang);
    }
    for (const command of ['fill', 'fix', 'mark', 'summarize']) {
      run(`${file}.${lang}.${command}`, command, file, '-o', 'OUT.xlsx', '--lang', lang);
    }
  }
  run(`${file}.values`, 'summarize', file, '-o', 'OUT.xlsx', '--values');
  run(`${file}.correct`, 'fill', file, '-o', 'OUT.xlsx', '--correct', '--values');
  run(`${file}.waived`, 'check', file, '--waive', "SUM-01@'総務局'!I29=確認済み", '-o', 'OUT.xlsx');
}
for (const lang of ['ja', 'en']) {
  for (const format of ['text', 'json', 'html', 'sarif']) {
    run(`all.${lang}.check.${format}`, 'check', '.', '--format', format, '--lang', lang);
  }
  for (const format of ['csv', 'json', 'parquet']) {
    const output = `OUT.${format}`;
    run(`all.${lang}.export`, 'export', '.', '--format', format, '-o', output, '--lang', lang);
  }
  run(`all.${lang}.summarize`, 'summarize', '.', '-o', 'OUT.xlsx', '--lang', lang);
  for (const format of ['text', 'json']) {
    run(`rules.${lang}.${format}`, 'rules', '--format', format, '--lang', lang);
    for (const [index, older] of names.entries()) {
      const newer = names[index + 1] ?? names[0] ?? '';
      run(
        `${older}.${lang}.compare.${format}`,
        'compare',
        older,
        newer,
        '--format',
        format,
        '--lang',
        lang,
      );
    }
  }
  run(`new.${lang}`, 'new', '--year', '2027', '-o', 'OUT.xlsx', '--lang', lang);
  for (const form of ['chiba', 'ofunato', 'suita']) {
    run(`profile.${lang}.${form}`, 'profile', 'init', form, '--lang', lang);
  }
}
process.stdout.write(`${String(count)} runs, ${String(names.length)} fixtures\n`);
