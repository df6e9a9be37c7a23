import { readBook } from '../../../src/core/book/Book';
import { checkBook } from '../../../src/core/rules/checkBook';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { chiba } from '../../../src/core/profiles/chiba';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { COLUMNS, formBook, formProgram, formSheet } from '../../support/form';

const POLICY = { row: ['施策', '1-2-3', '名称'], programs: [formProgram(1), formProgram(2)] };
/** Blocks of six rows: the first from row 2 on, the second from row 8. */
const SHEET = formSheet('局', [POLICY], { heights: [2, 1, 3] });
type Change = readonly [row: number, column: number, value: CellValue];

function bookWith(...changes: readonly Change[]) {
  const values = SHEET.values.map((row) => [...row]);
  for (const [row, column, value] of changes) (values[row] ??= [])[column] = value;
  return readBook(formBook({ ...SHEET, values }), chiba);
}

function rowsOf(rows: readonly (readonly CellValue[])[]) {
  return readBook(formBook({ ...SHEET, values: rows }), chiba);
}

const at = (key: (typeof COLUMNS)[number]): number => COLUMNS.indexOf(key);

test('a text goes on in further cells of its rows, indented as it is, equal ones once, nil marks not at all', () => {
  const [program] = bookWith(
    [3, at('resource'), '（正規1.00人）'],
    [6, at('resource'), '【主なもの】'],
    [7, at('resource'), '　・委託料 4百万円'],
    [6, at('total'), '歳出決算額9百万円（うち一般財源9百万円）'],
    [3, at('results'), '—'],
    [4, at('results'), '2行目'],
    [4, at('name'), '名称の続き'],
  ).programs;
  expect(program?.toRecord()).toMatchObject({
    name: '事業1',
    resources: {
      people: '職員1.00人（正規1.00人）\n（正規1.00人）',
      money: '歳出予算額10百万円（うち一般財源10百万円）\n【主なもの】\n　・委託料 4百万円',
    },
    previousYear: '歳出決算額9百万円（うち一般財源9百万円）',
    results: '平成28年度実績 30件\n2行目',
  });
  expect(program?.fields.moneyText.further).toEqual([
    { sheet: 0, row: 6, column: 6 },
    { sheet: 0, row: 7, column: 6 },
  ]);
  expect(program?.fields.previousYear.further).toBeUndefined();
});

test('no text that goes on is written into one cell', () => {
  const book = bookWith([3, at('resource'), '正規0.40人'], [2, at('resource'), '職員1.00人']);
  const found = checkBook(book).findings.filter(({ rule }) => rule === 'SUM-05');
  expect(found).toHaveLength(1);
  expect(found.map((finding) => fixOf(finding, book))).toEqual([null]);
});

test('further numbers of one resource are added; the total is not', () => {
  const [program] = bookWith(
    [6, at('cost'), 4.1],
    [7, at('cost'), 0.2],
    [3, at('total'), 5],
  ).programs;
  expect(program?.toRecord().cost).toEqual({ people: 8, things: 0, money: 14.3, total: 18 });
  expect(program?.fields.money.further).toHaveLength(2);
});

test('no sum of costs is written into one of their cells', () => {
  const book = bookWith([6, at('cost'), 4.1], [2, at('total'), 22.1]);
  const found = checkBook(book).findings.filter(({ rule, actual }) => {
    return rule === 'NUM-07' && actual === 14.1;
  });
  expect(found).toHaveLength(1);
  expect(found.map((finding) => fixOf(finding, book))).toEqual([null]);
});

test('a cost that is filled down with its row is one', () => {
  const [program] = bookWith(
    [6, at('cost'), 10],
    [6, at('resource'), '歳出予算額10百万円（うち一般財源10百万円）'],
  ).programs;
  expect(program?.toRecord().cost.money).toBe(10);
});

test('a header that a page break repeats in a block does not end it', () => {
  const rows = SHEET.values.map((row) => [...row]);
  const cut = [[], [null, null, '施策', '1-2-3', '名称'], rows[1] ?? []];
  // In front of カネ of the first program.
  const { programs, layout } = rowsOf([...rows.slice(0, 5), ...cut, ...rows.slice(5)]);
  const contents = (read: typeof programs) =>
    read
      .map((program) => program.toRecord())
      .map(({ no, cost, resources, previousYear, otherCities }) => ({
        no,
        cost,
        resources,
        previousYear,
        otherCities,
      }));
  expect(contents(programs)).toEqual(contents(rowsOf(rows).programs));
  expect(
    layout.tables.map(({ blocks }) => blocks.map((one) => [one.firstRow, one.endRow])),
  ).toEqual([[[2, 11]], [[11, 16]]]);
  expect(
    checkBook(rowsOf([...rows.slice(0, 5), ...cut, ...rows.slice(5)])).findings.map(
      ({ rule }) => rule,
    ),
  ).toEqual(checkBook(rowsOf(rows)).findings.map(({ rule }) => rule));
});

test('under another 施策 a repeated header ends the block', () => {
  const rows = SHEET.values.map((row) => [...row]);
  const cut = [[null, null, '施策', '9-9-9', '名称'], rows[1] ?? []];
  const { programs } = rowsOf([...rows.slice(0, 5), ...cut, ...rows.slice(5)]);
  expect(programs[0]?.toRecord().cost.money).toBeNull();
});

test('the last block goes on over blank rows as far as the others are high, and no note is its own', () => {
  const rows = SHEET.values.map((row) => [...row]);
  const last = rows.slice(0, 12);
  const below = (text: string): CellValue[] => [null, null, null, null, null, null, text];
  const ends = (...more: readonly (readonly CellValue[])[]) =>
    rowsOf([...last, ...more]).layout.tables[0]?.blocks.at(-1)?.endRow;
  expect(ends([], below('・続き'))).toBe(14);
  // The row below 他都市等の状況 awaits its text.
  expect(ends([], [], [], below('欄外'))).toBe(13);
  expect(ends(['※続き'], below('欄外'))).toBe(12);
  expect(ends([], ['注）金額は四捨五入'])).toBe(13);
});

test.each([
  ['〈参考〉\n平成28年度決算額'],
  ['平成28年度決算額'],
  ['（参考）Ｈ28年度決算見込額'],
  ['〈参考〉令和6年度決算額'],
  ['決算見込額'],
  ['前年度歳出決算額'],
])('%j is a label, not the text of the previous year', (label) => {
  const [program] = readBook(
    formBook(formSheet('局', [POLICY], { previousLabel: label })),
    chiba,
  ).programs;
  expect(program?.toRecord().previousYear).toBe('歳出決算額9百万円（うち一般財源9百万円）');
  expect(program?.toRecord().cost.total).toBe(18);
});

test('a settlement with its year is the text', () => {
  const programs = [formProgram(1, { previousYear: '平成28年度決算額9百万円' })];
  const [program] = readBook(formBook(formSheet('局', [{ ...POLICY, programs }])), chiba).programs;
  expect(program?.toRecord().previousYear).toBe('平成28年度決算額9百万円');
});

test('a program of a 施策 with something left of it stands under that 施策', () => {
  const other = formSheet('局', [POLICY]).values.map((row) => [...row]);
  const led = ['政策', '1 にぎわい', '施策', '1-4-2', '観光'];
  const { programs } = rowsOf([...SHEET.values, [], led, ...other.slice(1)]);
  expect(programs.map(({ policy }) => policy?.code)).toEqual(['1-2-3', '1-2-3', '1-4-2', '1-4-2']);
});

test('the year of a form further down is no No., though it be a date below the No.s', () => {
  const values = SHEET.values.map((row) => [...row]);
  values.push([42826, null, null, '環境局', null, '環境局長'], []);
  const row = values.length - 2;
  const shown = [{ row, column: 0, text: '平成29年度', isFormula: false }];
  expect(readBook(formBook({ ...SHEET, values }), chiba).programs).toHaveLength(3);
  expect(readBook(formBook({ ...SHEET, values, shown }), chiba).programs).toHaveLength(2);
});

test('further numbers are no subtotal though they add up to what stands above them in their table', () => {
  const above = { row: ['施策', '1-2-2', '名称'], programs: [formProgram(1), formProgram(2)] };
  const alone = { row: ['施策', '1-2-3', '名称'], programs: [formProgram(1, { total: 36 })] };
  const sheet = formSheet('局', [above, alone], { heights: [2, 1, 3] });
  const values = sheet.values.map((row) => [...row]);
  // ヒト 8 and カネ 10 are 18, and so much is the second part of カネ, two rows below the first.
  const part = values[values.map((row) => row[at('cost')]).lastIndexOf(10) + 2] ?? [];
  part[at('cost')] = 18;
  const { programs, layout } = readBook(formBook({ ...sheet, values }), chiba);
  expect(programs.map((program) => program.toRecord().cost.money)).toEqual([10, 10, 28]);
  expect(layout.tables.flatMap(({ subtotals }) => subtotals)).toEqual([]);
});
