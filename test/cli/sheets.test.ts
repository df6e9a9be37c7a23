import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../src/files/readXlsx';
import { bookOf } from '../support/bookOf';
import { formProgram, formSheet } from '../support/form';
import { folderWith, hakaru } from './runCli';

/** A sheet of a bureau's program of this name, whose total is blank. */
function sheet(name: string, program: string) {
  const programs = [formProgram(1, { name: program, total: null })];
  const { values } = formSheet(name, [{ row: ['施策', '1-1-1', 'x'], programs }]);
  return { name, rows: [['平成29年度', null, '総務局'], ...values] };
}

const BOOK = bookOf([sheet('総務局', '甲'), { ...sheet('控え', '乙'), visibility: 'hidden' }]);

interface Reported {
  readonly files: readonly {
    readonly programs: readonly { readonly sheet: string; readonly counted: boolean }[];
    readonly notRead: readonly { readonly sheet: string | null; readonly reason: string }[];
  }[];
}

async function checked(...options: readonly string[]) {
  const cwd = folderWith({ 'a.xlsx': BOOK });
  const { out } = await hakaru(cwd, 'check', 'a.xlsx', '--format', 'json', ...options);
  const [file] = (JSON.parse(out) as Reported).files;
  return [file?.programs.map((one) => one.sheet), file?.notRead.map((one) => one.sheet)];
}

test('--sheet takes a sheet in, and --skip-sheet leaves one out', async () => {
  expect(await checked()).toEqual([['総務局'], ['控え']]);
  expect(await checked('--sheet', '控え')).toEqual([['総務局', '控え'], []]);
  expect(await checked('--sheet', '控え', '--skip-sheet', '総務局')).toEqual([
    ['控え'],
    ['総務局'],
  ]);
});

test('a name that no sheet has is told', async () => {
  const cwd = folderWith({ 'a.xlsx': BOOK });
  const { err } = await hakaru(cwd, 'check', 'a.xlsx', '--sheet', '控え', '--sheet', 'ない');
  expect(err).toBe('hakaru: ない: この名前のシート（--sheet）は、どのブックにもありません。\n');
});

test('so they do wherever workbooks are read', async () => {
  const cwd = folderWith({ 'a.xlsx': BOOK });
  const filled = async (...options: readonly string[]) => {
    const argv = ['fill', 'a.xlsx', '-o', 'b.xlsx', '--force', '--values', ...options];
    expect(await hakaru(cwd, ...argv)).toMatchObject({ code: 0, err: '' });
    const { sheets } = readXlsx(readFileSync(path.join(cwd, 'b.xlsx')));
    return sheets.map(({ values }) => values.flat().includes(18));
  };
  expect(await filled()).toEqual([true, false]);
  expect(await filled('--sheet', '控え', '--skip-sheet', '総務局')).toEqual([false, true]);
  const exported = await hakaru(
    ...([cwd, 'export', 'a.xlsx', '--format', 'json', '-o', 'c.json', '--sheet', '控え'] as const),
  );
  expect(exported.out).toBe('1 ブックの 2 事業を c.json に書き込みました。\n');
});
