import { type Book, readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { str04 } from '../../../src/core/rules/STR-04';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { COLUMNS, formBook, formProgram, formSheet, type FormLayout } from '../../support/form';
import { testRule } from '../../support/testRule';

const ROW = ['施策', '4-3-4', '名称'];
const programs = [formProgram(1), formProgram(2, { methods: [], otherCities: null })];
const OWN = [...COLUMNS.slice(0, 9), 'foreign', ...COLUMNS.slice(9)] as const;

/** Two programs with further values at these cells (row, column), from A1. */
function book(
  layout: FormLayout,
  ...strays: readonly (readonly [row: number, column: number, value: CellValue])[]
): Book {
  const sheet = formSheet('局', [{ row: ROW, programs }], layout);
  const values = sheet.values.map((row) => [...row]);
  for (const [row, column, value] of strays) {
    (values[row] ??= [])[column] = value;
  }
  return readBook(formBook({ ...sheet, values }), chiba);
}

function unread(at: string, written: string, program = 0) {
  return { at, key: 'unread', values: { written }, actual: written, program };
}

/** Where values may be left over in a block of five rows. */
const LEFT = [
  ['under the merged total', 3, 8, 'I4'],
  ['under the merged name', 4, 2, 'C5'],
  ['under the merged section', 5, 13, 'N6'],
  ['below the cost of money', 6, 7, 'H7'],
] as const;
/** Where a text goes on. */
const GOES_ON = [
  ['results', 4, 9],
  ['content', 5, 4],
  ['money', 6, 6],
  ['the previous year', 6, 8],
] as const;

const BELOW_SUBTOTAL: readonly (readonly [number, number, CellValue])[] = [
  [12, 2, '小計'],
  [13, 5, 'モノ'],
  [13, 6, '公用車'],
  [13, 7, 12],
];

testRule(str04, {
  'every value of the form is read': { cells: book({}) },
  'below two header rows': { cells: book({ twoHeaderRows: true }) },
  '他都市等の状況 and its text in one cell': { cells: book({ otherCitiesInOne: true }) },
  'more physical rows': { cells: book({ heights: [2, 2, 3] }) },
  'a column of the city’s own': { cells: book({ columns: OWN }) },
  'a label of one word': { cells: book({ previousLabel: '前年度決算額' }) },
  ...Object.fromEntries(
    LEFT.map(([where, row, column, at]) => [
      `a value left ${where}`,
      {
        cells: book({ heights: [2, 1, 2] }, [row, column, '覚え書き']),
        found: [unread(at, '覚え書き')],
      },
    ]),
  ),
  ...Object.fromEntries(
    GOES_ON.map(([where, row, column]) => [
      `the text of ${where} goes on in further cells`,
      { cells: book({ heights: [2, 1, 2] }, [row, column, '続き']) },
    ]),
  ),
  'a second cost of a resource is added, and said so': {
    cells: book({ heights: [2, 1, 2] }, [6, 7, 3], [2, 8, 21]),
    found: [
      {
        at: 'H7',
        key: 'added',
        values: { title: 'カネ', written: '3', sum: 13, unit: '百万円' },
        actual: '3',
      },
    ],
  },
  'a value filled down, a dash and white space say nothing new': {
    cells: book({}, [3, 0, 1], [3, 13, '情報システム課'], [4, 9, '—'], [5, 9, ' ']),
  },
  'methods, directions and labels have rules of their own': {
    cells: book({}, [3, 11, '⑨ 何か'], [4, 12, '方向'], [5, 5, '備考']),
  },
  'below a lost title STR-01 alone speaks': { cells: book({ titles: { analysis: null } }) },
  'an untitled column between the others is not read': {
    cells: book({ columns: OWN, titles: { foreign: null } }),
    found: [unread('J3', '覚え書き'), unread('J7', '覚え書き', 1)],
  },
  'what stands outside the table is not looked at': {
    cells: book({ left: 2 }, [3, 20, '欄外']),
  },
  'rows with labels below a subtotal belong to no program': {
    cells: book({ heights: [1, 1, 3] }, ...BELOW_SUBTOTAL),
    found: [
      { ...unread('G14', '公用車'), program: null },
      { ...unread('H14', '12'), program: null },
    ],
  },
});
