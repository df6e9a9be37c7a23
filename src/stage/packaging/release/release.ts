/** `npm run release`: everything that is handed on, in dist/release, the same bytes each time. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { papers, versionOf } from '../project';
import { archives } from './archives';
import { makeExecutable, nodeLicence, type System } from './executable';
import { zipFolder } from './zip';

const root = join(__dirname, '../../../..');
const cache = join(root, 'node_modules/.cache/hakaru-release');
const folder = join(root, 'dist/release');
const SYSTEMS: readonly (readonly [system: System, label: string, program: string])[] = [
  ['win32', 'win-x64', 'hakaru.exe'],
  ['linux', 'linux-x64', 'hakaru'],
];

const version = versionOf(root);
const made = archives({ root, version });
for (const [system, label, name] of SYSTEMS) {
  const program = makeExecutable(join(root, 'dist/cli/program.js'), system, cache);
  const beside = `hakaru-${label}-${version}`;
  const files = new Map([
    ...papers(root),
    [name, program],
    ['NOTICES.txt', readFileSync(join(root, 'dist/cli/NOTICES.txt'))],
    ['NODE-LICENSE.txt', nodeLicence(cache)],
  ]);
  if (system === process.platform) tryOut(program);
  made.set(`${beside}.zip`, zipFolder(beside, files, [name]));
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const sums = [...made].map(([name, bytes]) => {
  writeFileSync(join(folder, name), bytes);
  return `${createHash('sha256').update(bytes).digest('hex')}  ${name}`;
});
writeFileSync(join(folder, 'SHA256SUMS'), `${sums.join('\n')}\n`);
process.stdout.write(`${folder}\n${sums.join('\n')}\n`);

/** Runs it in a folder where nothing else is. */
function tryOut(program: Buffer): void {
  const empty = mkdtempSync(join(tmpdir(), 'hakaru-try-'));
  const file = join(empty, process.platform === 'win32' ? 'hakaru.exe' : 'hakaru');
  writeFileSync(file, program, { mode: 0o755 });
  const run = (...argv: readonly string[]): string =>
    execFileSync(file, argv, { cwd: empty, encoding: 'utf8', env: {} });
  const said = run('--version').trim();
  if (said !== version) throw new Error(`--version: ${said}`);
  run('new', '-o', 'new.xlsx', '--policy', '1-1-1 見本', '--programs', '2');
  const sample = join(root, 'assets/samples/bureau-as-printed.xlsx');
  run('fill', sample, '-o', 'filled.xlsx');
  run('summarize', 'filled.xlsx', '-o', 'sum.xlsx');
  rmSync(empty, { recursive: true });
}
