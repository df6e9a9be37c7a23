import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { COLUMNS, formBook, formProgram, formSheet, type FormLayout } from '../../support/form';
import { seenIn } from '../../support/seenIn';

const ROW = ['施策', '4-3-4', '名称'];
const programs = [formProgram(1), formProgram(2, { methods: [], otherCities: null })];

/** What is seen where further values stand at these cells (row, column), from A1. */
function seen(layout: FormLayout, ...strays: readonly [number, number, CellValue][]) {
  const sheet = formSheet('局', [{ row: ROW, programs }], layout);
  const values = sheet.values.map((row) => [...row]);
  for (const [row, column, value] of strays) {
    const cells = values[row];
    if (cells !== undefined) cells[column] = value;
  }
  return seenIn('STR-04', formBook({ ...sheet, values }));
}

test.each<[string, FormLayout]>([
  ['one header row', {}],
  ['two header rows', { twoHeaderRows: true }],
  ['他都市等の状況 and its text in one cell', { otherCitiesInOne: true }],
  ['more physical rows', { heights: [2, 2, 3] }],
  ['a column of its own', { columns: [...COLUMNS.slice(0, 9), 'foreign', ...COLUMNS.slice(9)] }],
  ['a label of one word', { previousLabel: '前年度決算額' }],
])('every value of the form is read: %s', (_what, layout) => {
  expect(seen(layout)).toEqual([]);
});

test.each<[string, number, number, string]>([
  ['under the merged total', 3, 8, 'I4'],
  ['under the merged results', 4, 9, 'J5'],
  ['beside the text on other cities', 5, 4, 'E6'],
  ['below the text of money', 6, 6, 'G7'],
])('a value left %s is reported', (_where, row, column, cell) => {
  const found = seen({ heights: [2, 1, 2] }, [row, column, '覚え書き']);
  expect(found).toMatchObject([
    { severity: 'info', cell, program: 0, expected: null, actual: '覚え書き' },
  ]);
});

test('a value filled down, a dash and white space say nothing new', () => {
  expect(seen({}, [3, 0, 1], [3, 13, '情報システム課'], [4, 9, '—'], [5, 9, ' '])).toEqual([]);
});

test('methods, directions and labels have rules of their own', () => {
  expect(seen({}, [3, 11, '⑨ 何か'], [4, 12, '方向'], [5, 5, '備考'])).toEqual([]);
});

test('below a lost title STR-01 alone speaks', () => {
  expect(seen({ titles: { analysis: null } })).toEqual([]);
});

test('an untitled column between the others is not read', () => {
  const columns = [...COLUMNS.slice(0, 9), 'foreign', ...COLUMNS.slice(9)] as const;
  const found = seen({ columns, titles: { foreign: null } });
  expect(found).toMatchObject([{ cell: 'J3', actual: '覚え書き' }, { cell: 'J7' }]);
});

test('what stands outside the table is not looked at', () => {
  expect(seen({ left: 2 }, [3, 20, '欄外']).map(({ cell }) => cell)).toEqual([]);
});
