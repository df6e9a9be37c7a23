import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { folderWith, runOn, SAMPLES } from './runCli';

const printed = readFileSync(path.join(SAMPLES, 'bureau-as-printed.xlsx'));
// Alike on every machine, also on one that could do one thing at a time.
jest.spyOn(os, 'availableParallelism').mockReturnValue(2);

/** With a picture, as it were: enough bytes to be worth threads. */
const large = zipSync(
  { ...unzipSync(printed), 'xl/media/picture.bin': new Uint8Array(250_000) },
  { level: 0 },
);
const names = Array.from({ length: 12 }, (_, index) => `${String(index).padStart(2, '0')}.xlsx`);
const folder = folderWith({
  ...Object.fromEntries(names.map((name) => [`many/${name}`, printed])),
  'many/05.xlsx': 'broken',
  ...Object.fromEntries(names.map((name) => [`large/${name}`, large])),
  'large/05.xlsx': 'broken',
  'few/a.xlsx': printed,
  'few/b.xlsx': printed,
});
const workerFile = path.join(__dirname, 'worker.js');
const nowhere = path.join(__dirname, 'nowhere.js');

test('the result from threads is the one from this thread', async () => {
  const argv = ['check', 'large', '--format', 'json', '--rule', 'SUM-06=off', '--lang', 'en'];
  const alone = await runOn({ cwd: folder }, argv);
  expect(alone.code).toBe(2);
  expect(alone.err).toContain(`${path.join('large', '05.xlsx')}: `);
  expect(await runOn({ cwd: folder, workerFile }, argv)).toEqual(alone);
}, 60_000);

test.each([
  ['one file', ['large/00.xlsx']],
  ['little', ['many']],
])('%s needs no thread', async (_, inputs) => {
  const alone = await runOn({ cwd: folder }, ['check', ...inputs]);
  expect(await runOn({ cwd: folder, workerFile: nowhere }, ['check', ...inputs])).toEqual(alone);
});

test('much is given to threads', async () => {
  const { out, err } = await runOn({ cwd: folder, workerFile: nowhere }, ['check', 'large']);
  expect(out).toContain('0 ファイル');
  expect(err).toContain('MODULE_NOT_FOUND');
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
