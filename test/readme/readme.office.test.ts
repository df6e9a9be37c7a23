import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(__dirname, '../..');
const documents = ['README.md', 'docs/manual-test.md'];
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

it('shows what the command really prints', () => {
  const block = /```console\n\$ npm run -s hakaru -- (.*)\n([^]*?)```/.exec(read('README.md'));
  const [, command = '', shown = ''] = block ?? [];
  const program = join(root, 'dist/cli/hakaru.js');
  const { stdout } = spawnSync(process.execPath, [program, ...command.split(' ')], {
    cwd: root,
    encoding: 'utf8',
  });
  const parts = shown.split('…\n');
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(stdout).toContain(part);
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
