import { holdsForm, readLayout } from '../../../src/core/layout/readLayout';
import { chiba } from '../../../src/core/profiles/chiba';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { SheetSnapshot } from '../../../src/core/snapshot/Snapshot';
import { COLUMNS, formBook, formProgram, formSheet } from '../../support/form';

const POLICY = { row: ['施策', '1-2-3', '名称'], programs: [formProgram(1), formProgram(2)] };
const SHEET = formSheet('局', [POLICY]);

function sheetOf(values: readonly (readonly CellValue[])[]): SheetSnapshot {
  return { name: '局', visibility: 'visible', origin: { row: 0, column: 0 }, values };
}

/** The form with some cells changed; rows and columns from 0. */
function changed(cells: readonly (readonly [number, number, CellValue])[]): SheetSnapshot {
  const values = SHEET.values.map((row) => [...row]);
  for (const [row, column, value] of cells) {
    const line = values[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = value;
    values[row] = line;
  }
  return sheetOf(values);
}

function blocksOf(sheet: SheetSnapshot): (readonly [number, number])[] {
  return readLayout(formBook(sheet), chiba).tables.flatMap(({ blocks }) =>
    blocks.map((block) => [block.firstRow, block.endRow] as const),
  );
}

test('titles, labels and blocks are found where they stand', () => {
  const { tables } = readLayout(formBook(SHEET), chiba);
  expect(tables).toMatchObject([
    {
      header: {
        firstRow: 1,
        lastRow: 1,
        firstTitle: { row: 1, column: 0 },
        labelColumn: 5,
        missing: [],
        doubled: [],
      },
      policy: { code: '1-2-3', name: '名称' },
    },
  ]);
  expect(blocksOf(SHEET)).toEqual([
    [2, 6],
    [6, 10],
  ]);
});

test('a block begins at its No. where ヒト is lost', () => {
  expect(blocksOf(changed([[6, 5, null]]))).toEqual(blocksOf(SHEET));
});

test('a No. below its ヒト belongs to that block', () => {
  const lower = changed([
    [2, 0, null],
    [4, 0, 1],
    [6, 0, null],
    [7, 0, 2],
  ]);
  expect(blocksOf(lower)).toEqual(blocksOf(SHEET));
});

test('labels that stand below their No. belong to it', () => {
  const lower = changed([
    [6, 5, null],
    [7, 5, 'ヒト'],
    [8, 5, 'モノ'],
    [9, 5, 'カネ'],
  ]);
  expect(blocksOf(lower)).toEqual(blocksOf(SHEET));
});

test('a No. filled down over its block starts nothing', () => {
  const filled = [2, 3, 4, 5].map((row) => [row, 0, 1] as const);
  expect(
    blocksOf(changed([...filled, ...[6, 7, 8, 9].map((row) => [row, 0, 2] as const)])),
  ).toEqual(blocksOf(SHEET));
});

test('notes below the table are not part of its last block', () => {
  const rows = [...SHEET.values, [], ['（注）金額は百万円未満を四捨五入', null, '新規']];
  expect(blocksOf(sheetOf(rows))).toEqual(blocksOf(SHEET));
});

test('a 施策 row between blocks opens a table of the same header', () => {
  const rows = [...SHEET.values];
  rows.splice(6, 0, [null, '施策', '9-9-9', 'その他']);
  const { tables } = readLayout(formBook(sheetOf(rows)), chiba);
  expect(tables.map(({ policy, blocks }) => [policy?.code, blocks.length])).toEqual([
    ['1-2-3', 1],
    ['9-9-9', 1],
  ]);
  expect(tables[0]?.header).toBe(tables[1]?.header);
});

test('施策 inside texts is no 施策 row', () => {
  const texts = changed([
    [4, 3, '施策 4-3-4 に沿って進める。'],
    [3, 4, '施策の推進'],
    [5, 9, '施策'],
    [5, 3, '施策の説明'],
  ]);
  const { tables } = readLayout(formBook(texts), chiba);
  expect(tables.map(({ policy }) => policy?.code)).toEqual(['1-2-3']);
});

test.each([
  [['施策', '４－３－４', '名称'], '4-3-4', '４－３－４', '名称'],
  [['施策：4-3-4 名称'], '4-3-4', '4-3-4', '名称'],
  [['施策　4‐3‐4', '名称'], '4-3-4', '4‐3‐4', '名称'],
  [['施策', '4-3-4　名称'], '4-3-4', '4-3-4', '名称'],
  [['施策コード', '4-3-4', '施策名', '名称'], '4-3-4', '4-3-4', '名称'],
  [['施策', '名称'], null, null, '名称'],
  [['施策', '（4-3-4）', '名称'], '4-3-4', '4-3-4', '名称'],
  [['施策', '4-3', '名称'], null, '4-3', '名称'],
])('the 施策 row %j', (row, code, writtenCode, name) => {
  const { tables } = readLayout(
    formBook(formSheet('局', [{ row, programs: [formProgram(1)] }])),
    chiba,
  );
  expect(tables[0]?.policy).toMatchObject({ code, writtenCode, name });
});

test('of two equal titles on one row the one over the values counts', () => {
  const columns = ['foreign', ...COLUMNS] as const;
  const sheet = formSheet('局', [POLICY], { columns, titles: { foreign: 'コスト換算' } });
  const empty = sheet.values.map((row) =>
    row.map((value) => (value === '覚え書き' ? null : value)),
  );
  const { tables } = readLayout(formBook({ ...sheet, values: empty }), chiba);
  expect(tables[0]?.header).toMatchObject({
    columns: { cost: 8 },
    doubled: [{ title: 'コスト換算', cell: { row: 1, column: 0 } }],
  });
});

test('the lower row decides on 今後の方向性, and what stands only above is merged', () => {
  const sheet = formSheet('局', [POLICY], { twoHeaderRows: true });
  const [table] = readLayout(formBook(sheet), chiba).tables;
  expect(table?.header).toMatchObject({
    firstRow: 1,
    lastRow: 2,
    missing: [],
    doubled: [],
    columns: { method: 11, direction: 12, no: 0, section: 13 },
  });
});

test('a group title alone does not stand in for its column', () => {
  const sheet = formSheet('局', [POLICY], { twoHeaderRows: true, titles: { direction: null } });
  const [table] = readLayout(formBook(sheet), chiba).tables;
  expect(table?.header.missing).toEqual(['今後の方向性']);
});

/** A sheet that has only these titles. */
function titledOnly(...kept: readonly (typeof COLUMNS)[number][]): SheetSnapshot {
  const lost = COLUMNS.filter((column) => !kept.includes(column));
  const titles = Object.fromEntries(lost.map((column) => [column, null]));
  return formSheet('局', [POLICY], { titles });
}

test.each([
  [['resource', 'cost'] as const],
  [['cost', 'total'] as const],
  [['no', 'name', 'goal', 'content', 'results', 'section'] as const],
])('%j make a header', (kept) => {
  const { tables, notRead } = readLayout(formBook(titledOnly(...kept)), chiba);
  expect(tables.map(({ blocks }) => blocks.length)).toEqual([2]);
  expect(tables[0]?.header.missing).toHaveLength(13 - kept.length);
  expect(notRead).toEqual([]);
});

test('fewer make none: the sheet is named as not read, with its first label', () => {
  const sheet = titledOnly('no', 'name', 'goal', 'results', 'total');
  const { tables, notRead } = readLayout(formBook(SHEET, sheet), chiba);
  expect(tables.map(({ header }) => header.sheet)).toEqual([0]);
  expect(notRead).toEqual([
    {
      sheet: 1,
      cell: { sheet: 1, row: 2, column: 5 },
      reason: { key: 'noHeader', values: { cell: 'F3' } },
    },
  ]);
  const hidden = { ...sheet, visibility: 'hidden' } as const;
  expect(readLayout(formBook(SHEET, hidden), chiba).notRead).toEqual([]);
});

test('a workbook that is of no form says which titles were found where', () => {
  const rows = sheetOf([['所管課', '主な内容', 'ヒト', 'モノ', 'カネ'], ['人事課']]);
  expect(readLayout(formBook(rows), chiba)).toMatchObject({
    tables: [],
    notRead: [
      {
        sheet: null,
        reason: {
          key: 'noFormSome',
          values: { titles: '「所管課」（局!A1）、「主な内容」（局!B1）' },
        },
      },
    ],
  });
  expect(readLayout(formBook(sheetOf([['表']])), chiba).notRead).toEqual([
    { sheet: null, reason: { key: 'noForm', values: {} } },
  ]);
});

test('another header needs no more than those three', () => {
  const titles = Object.fromEntries(
    COLUMNS.filter((column) => !['resource', 'cost', 'total'].includes(column)).map((column) => [
      column,
      null,
    ]),
  );
  const { tables } = readLayout(formBook(formSheet('局', [POLICY], { titles })), chiba);
  expect(tables[0]?.header.missing).toHaveLength(10);
  expect(tables[0]?.blocks).toHaveLength(2);
});

describe('whether a sheet holds the form', () => {
  const isHeld = (values: readonly (readonly CellValue[])[]): boolean =>
    holdsForm({ sheets: [sheetOf(values)] }, chiba);
  const lines = (count: number): CellValue[][] => Array.from({ length: count }, () => ['本文']);

  test.each([0, 60, 88, 89, 90, 95, 98, 99, 100, 101, 300])(
    'is seen below %i rows of other things, and above a thousand',
    (count) => {
      expect(isHeld([...lines(count), ...SHEET.values, ...lines(1000)])).toBe(true);
    },
  );

  test.each([94, 95, 96, 97, 98, 99, 100])(
    'below %i rows a label within the titles is none of a block',
    (count) => {
      const values = [
        ...lines(count),
        ['カネ', '行政コスト'],
        [null, 'ヒト'],
        ['事業目標', '所管課', '事務事業名'],
        [null, '本文'],
        ...lines(20),
      ];
      expect(isHeld(values)).toBe(
        readLayout({ sheets: [sheetOf(values)] }, chiba).tables.length > 0,
      );
    },
  );
});
