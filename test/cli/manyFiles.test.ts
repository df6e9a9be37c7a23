import { readFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith, runOn, SAMPLES } from './runCli';

const printed = readFileSync(path.join(SAMPLES, 'bureau-as-printed.xlsx'));
const names = Array.from({ length: 12 }, (_, index) => `${String(index).padStart(2, '0')}.xlsx`);
const folder = folderWith({
  ...Object.fromEntries(names.map((name) => [`many/${name}`, printed])),
  'many/05.xlsx': 'broken',
  'few/a.xlsx': printed,
  'few/b.xlsx': printed,
});

test('a log gets a line now and then, and the last', async () => {
  const { err } = await runOn({ cwd: folder }, ['check', 'many']);
  const lines = err.split('\n').filter((line) => line.startsWith('検証しています…'));
  expect(lines.length).toBeLessThanOrEqual(10);
  expect(lines.at(0)).toBe('検証しています… 2 / 12 ファイル');
  expect(lines.at(-1)).toBe('検証しています… 12 / 12 ファイル');
});

test('a few files need no progress in a log', async () => {
  expect((await runOn({ cwd: folder }, ['check', 'few'])).err).toBe('');
});

test('a screen has one line, written anew and cleared at the end', async () => {
  const { err } = await runOn({ cwd: folder, isScreen: true }, ['check', 'few']);
  const erase = '\r\u001b[K';
  const line = (done: number) => `${erase}検証しています… ${done} / 2 ファイル`;
  expect(err).toBe(`${line(0)}${erase}${line(1)}${erase}`);
});

test('one file is checked without a word', async () => {
  const { err } = await runOn({ cwd: folder, isScreen: true }, ['check', 'few/a.xlsx']);
  expect(err).toBe('');
});
