import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const PAGE = readFileSync(path.join(root, 'docs/library.md'), 'utf8');
const EXAMPLE = /^```js\n([^]*?)^```/m.exec(PAGE)?.[1] ?? '';
const TYPES = path.join(root, 'dist/library/types');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hakaru-library-'));
  // As a package is installed: what it carries of this, and what its types depend on.
  const installed = path.join(folder, 'node_modules/hakaru');
  mkdirSync(installed, { recursive: true });
  copyFileSync(path.join(root, 'package.json'), path.join(installed, 'package.json'));
  cpSync(path.join(root, 'dist/library'), path.join(installed, 'dist/library'), {
    recursive: true,
  });
  for (const name of ['zod', '@types', 'undici-types']) {
    symlinkSync(path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name));
  }
  copyFileSync(
    path.join(root, 'assets/samples/bureau-as-printed.xlsx'),
    path.join(folder, '総務局.xlsx'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function node(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test.each([
  ['import', 'a.mjs', EXAMPLE],
  ['require', 'a.cjs', EXAMPLE.replace(/import (\{.*\}) from ('.*');/g, 'const $1 = require($2);')],
])('the example of the page runs by %s', (_, name, text) => {
  writeFileSync(path.join(folder, name), text);
  const { status, stdout, stderr } = node(name);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(
    'I29 SUM-01 ヒト 27百万円＋モノ 0百万円＋カネ 69百万円＝96百万円ですが、合計は90百万円です（差 6百万円）。\n',
  );
  expect(stdout).not.toContain('SUM-06');
});

test('the example holds for its types, and a slip does not', () => {
  const compiler = path.join(
    path.dirname(require.resolve('@typescript/native/package.json')),
    'bin/tsc',
  );
  const compile = (text: string) => {
    writeFileSync(path.join(folder, 'a.mts'), text);
    const options = ['--noEmit', '--strict', '--module', 'node20', '--types', 'node'];
    return node(compiler, ...options, 'a.mts');
  };
  expect(compile(EXAMPLE)).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(compile(EXAMPLE.replace("'SUM-06': 'off'", "'SUM-06': 'of'")).stdout).toContain(
    '\'"of"\'',
  );
});

test('the page names every value that is exported, in the words of its docstring', () => {
  const { stdout } = node('-p', "JSON.stringify(Object.keys(require('hakaru')))");
  const exported = JSON.parse(stdout) as readonly string[];
  const rows = [...PAGE.matchAll(/^\| `(\w+)` +\| (.*?) +\|$/gm)].map(
    ([, name = '', says = '']) => [name, says],
  );
  expect(rows.map(([name]) => name).sort()).toEqual([...exported].sort());
  const declarations = readdirSync(TYPES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.d.ts'))
    .map((name) => readFileSync(path.join(TYPES, name), 'utf8'))
    .join('\n');
  for (const [name = '', says = ''] of rows) {
    const doc = new RegExp(
      `/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*export declare (?:function|const|class) ${name}\\b`,
    ).exec(declarations);
    expect((doc?.[1] ?? '').replaceAll(/\s*\n\s*\* ?/g, ' ').trim()).toMatch(
      new RegExp(`^${says.replaceAll(/[.()]/g, '\\$&')}`),
    );
  }
});
