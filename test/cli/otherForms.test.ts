import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkWorkbook } from '../../src/core/check';
import { ofunato } from '../../src/core/profiles/ofunato';
import { suita } from '../../src/core/profiles/suita';
import type { CellValue } from '../../src/core/snapshot/CellValue';
import { readXlsx } from '../../src/files/readXlsx';
import { bookOf } from '../support/bookOf';
import { CODES, FIRST_BLOCK, FIRST_PROGRAM, ofunatoRows } from '../support/ledgers/ofunatoRows';
import { withCells } from '../support/ledgers/snapshotOf';
import { suitaRows } from '../support/ledgers/suitaRows';
import { folderWith, hakaru } from './runCli';

const WRONG = withCells(
  ofunatoRows(3),
  [FIRST_PROGRAM, FIRST_BLOCK + 5, null],
  [FIRST_PROGRAM, FIRST_BLOCK + 9, null],
  [FIRST_PROGRAM + 1, FIRST_BLOCK + 10, '444'],
  [FIRST_PROGRAM + 1, CODES, 'B'],
);
const folder = folderWith({
  'rows.xlsx': bookOf([{ name: '一覧', rows: ofunatoRows(3) }]),
  'former.xlsx': bookOf([
    { name: '一覧', rows: withCells(ofunatoRows(2), [0, 0, '平成28年度 事務事業評価一覧']) },
  ]),
  'wrong.xlsx': bookOf([{ name: '一覧', rows: WRONG }]),
  'in/a.xlsx': bookOf([{ name: '一覧', rows: ofunatoRows(3) }]),
  'in/b.xlsx': bookOf([{ name: '一覧', rows: ofunatoRows(2) }]),
  'in/c.xlsx': bookOf([{ name: '調書', rows: suitaRows(0) }]),
});
const read = (file: string) => readXlsx(readFileSync(path.join(folder, file)));

function cell(file: string, row: number, column: number): CellValue {
  return read(file).sheets[0]?.values[row]?.[column] ?? null;
}

test('fill puts the sums into the blank totals of a table of rows', async () => {
  const run = await hakaru(folder, 'fill', 'wrong.xlsx', '-o', 'filled.xlsx', '--values');
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(run.out).toContain('「事業費計(A)」が空欄です。');
  expect([5, 9].map((at) => cell('filled.xlsx', FIRST_PROGRAM, FIRST_BLOCK + at))).toEqual([
    1100, 1740,
  ]);
});

test('fix writes amounts as numbers and codes as the form does', async () => {
  const run = await hakaru(folder, 'fix', 'wrong.xlsx', '-o', 'fixed.xlsx');
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(cell('fixed.xlsx', FIRST_PROGRAM + 1, FIRST_BLOCK + 10)).toBe(444);
  expect(cell('fixed.xlsx', FIRST_PROGRAM + 1, CODES)).toBe('Ｂ');
});

test('summarize adds a sheet that is ours: the next one takes its place, and no program doubles', async () => {
  expect(await hakaru(folder, 'summarize', 'rows.xlsx', '-o', 'one.xlsx')).toMatchObject({
    code: 0,
    err: '',
  });
  const again = await hakaru(folder, 'summarize', 'one.xlsx', '-o', 'two.xlsx');
  expect(again).toMatchObject({ code: 0, err: '' });
  const twice = read('two.xlsx');
  expect(twice.sheets.map(({ name }) => name)).toEqual([
    '一覧',
    '集計',
    '集計_事業一覧',
    '集計_指摘',
  ]);
  expect(checkWorkbook(twice, ofunato).book.programs).toHaveLength(3);
});

test('the workbooks of one form are summed up, those of another named', async () => {
  const run = await hakaru(folder, 'summarize', 'in', '-o', 'all.xlsx');
  expect(run.code).toBe(2);
  expect(run.err).toMatch(/^hakaru: in.c\.xlsx: 別の様式/);
  const totals = [...ofunatoRows(3), ...ofunatoRows(2)]
    .filter(([no]) => typeof no === 'number')
    .map((row) => Number(row[FIRST_BLOCK + 39]));
  const total = totals.reduce((all, one) => all + one, 0);
  expect(run.out).toContain('5 事業');
  expect(run.out.replaceAll(',', '')).toContain(`${String(total)} 千円`);
});

test('export writes the programs of a form with its own columns', async () => {
  const argv = ['export', 'rows.xlsx', '--format', 'csv', '-o', 'rows.csv'];
  expect(await hakaru(folder, ...argv)).toMatchObject({ code: 0, err: '' });
  const [head = '', ...lines] = readFileSync(path.join(folder, 'rows.csv'), 'utf8')
    .replace('\ufeff', '')
    .trimEnd()
    .split(/\r?\n/);
  expect(head).toContain('period_year,amount_national,amount_prefecture');
  expect(lines).toHaveLength(18);
});

test('two years of a form are compared; with one of another form they are not', async () => {
  const run = await hakaru(folder, 'compare', 'former.xlsx', 'in/a.xlsx');
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(run.out).toContain('漁港の維持補修');
  const other = await hakaru(folder, 'compare', 'in/a.xlsx', 'in/c.xlsx');
  expect(other).toMatchObject({ code: 2, out: '' });
  expect(other.err).toMatch(/別の様式/);
});

test('a sheet of one program is filled and summed up too', async () => {
  const sheet = withCells(suitaRows(0), [13, 3, null]);
  const own = folderWith({ 'a.xlsx': bookOf([{ name: '調書', rows: sheet }]) });
  expect(await hakaru(own, 'fill', 'a.xlsx', '-o', 'b.xlsx')).toMatchObject({ code: 0, err: '' });
  expect(await hakaru(own, 'summarize', 'b.xlsx', '-o', 'c.xlsx')).toMatchObject({ code: 0 });
  const { book } = checkWorkbook(readXlsx(readFileSync(path.join(own, 'c.xlsx'))), suita);
  expect(book.programs).toHaveLength(1);
  const cost = book.programs[0]?.amounts.find(({ key, period }) => key === 'total' && period === 0);
  expect(cost?.value).toBe(2040);
});
