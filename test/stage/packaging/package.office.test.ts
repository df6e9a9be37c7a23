import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const program = join(__dirname, '../../../dist/packaging/package.js');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hakaru-package-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...options: readonly string[]) =>
  spawnSync(process.execPath, [program, '-o', folder, ...options], { encoding: 'utf8' });

it('packs the built pane whole: every file that the page names is there, and no source map', () => {
  expect(run('--origin', 'https://hakaru.example.lg.jp')).toMatchObject({ status: 0, stderr: '' });
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="?([^">\s]+)/g)].flatMap((match) => match[1] ?? []);
  expect(named).toContainEqual(expect.stringMatching(/^office-js\/[\d.]+\/office\.js$/));
  expect(named.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
});

it('packs the page of office.js for unknown domains under the names that it is asked by', () => {
  expect(run('--origin', 'https://hakaru.example.lg.jp')).toMatchObject({ status: 0 });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const index = files.find((file) => file.endsWith('/AgaveErrorUX/index.html')) ?? '';
  const page = readFileSync(join(folder, index), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) =>
    join(dirname(index), (match[1] ?? '').replace('\\', '/')),
  );
  expect(named).toHaveLength(2);
  expect(files).toEqual(expect.arrayContaining(named));
});

it('shows how to use it, and its version', () => {
  for (const option of ['--help', '--version']) {
    expect(run(option)).toMatchObject({ status: 0, stderr: '' });
  }
  expect(run('--help').stdout).toContain('使い方 / Usage: hakaru-package');
});

it.each([
  [['--origin', 'http://hakaru.example.lg.jp'], 'https ではありません'],
  [[], '--origin https://hakaru.example.lg.jp'],
  [['--origin', 'https://a.example', '--share', 'C:\\x'], '共有フォルダーの名前として読めません'],
  [['--origin', 'https://a.example', '--config', 'none.json'], '見つかりません'],
  [
    ['--orign', 'https://a.example'],
    '「--orign」というオプションはありません。「--origin」のことですか。',
  ],
  [['--colour'], 'There is no option "--colour". It takes --origin, --output, --server,'],
  [['--origin'], '「--origin」に値がありません。'],
  [
    ['--origin', 'https://a.example', '--server', 'ngnix'],
    '「--server」の値「ngnix」は使えません。使えるのは iis, apache, nginx です。',
  ],
  [['--origin', 'https://a.example', 'more'], '指定が多すぎます。'],
])('refuses %j with words, status 2 and an empty folder', (options, words) => {
  const { status, stderr } = run(...options);
  expect(status).toBe(2);
  expect(stderr).toContain(words);
  expect(readdirSync(folder)).toEqual([]);
});
