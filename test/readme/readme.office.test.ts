import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(__dirname, '../..');
const documents = ['README.md', 'docs/manual-test.md'];
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

const BLOCK = /```console\n\$ npm run -s hakaru -- (.*)\n([^]*?)```/g;
const BLOCKS = [...read('README.md').matchAll(BLOCK)].map(([, command = '', shown = '']) => ({
  command,
  shown,
}));

it.each(BLOCKS)('shows what $command really prints', ({ command, shown }) => {
  const program = join(root, 'dist/cli/hakaru.js');
  // A folder of its own: some commands write there.
  const cwd = mkdtempSync(join(tmpdir(), 'hakaru-'));
  cpSync(join(root, 'assets/samples'), join(cwd, 'assets/samples'), { recursive: true });
  const { stdout } = spawnSync(process.execPath, [program, ...command.split(' ')], {
    cwd,
    encoding: 'utf8',
  });
  rmSync(cwd, { recursive: true });
  const parts = shown.split('…\n');
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(stdout).toContain(part);
});

it('shows a check and a fill', () => {
  expect(BLOCKS.map(({ command }) => command.split(' ')[0])).toEqual(['check', 'fill']);
});

it('names only scripts, files and folders that exist', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read('package.json')));
  const text = documents.map(read).join('\n');
  const named = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map((match) => match[1] ?? '');
  expect(named).toContain('lint');
  expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
  const paths = [...text.matchAll(/(?:\]\(|^|`)((?:src|docs|assets|test)\/[\w./-]*)/gm)];
  expect(paths.length).toBeGreaterThan(10);
  expect(
    paths.map((match) => match[1] ?? '').filter((path) => !existsSync(join(root, path))),
  ).toEqual([]);
});
