import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { sum09 } from '../../../src/core/rules/SUM-09';
import { checkBook } from '../../../src/core/rules/checkBook';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { COLUMNS, formBook, formProgram, formSheet, type FormProgram } from '../../support/form';
import { testRule } from '../../support/testRule';

type Rows = readonly (readonly CellValue[])[];

/** Titles and programs of a 施策: costs of 8, 0 and 10, totals of 18. */
function table(code: string, ...programs: readonly FormProgram[]): Rows {
  return formSheet('局', [{ row: ['施策', code, `施策${code}`], programs }]).values;
}

/** A row that holds these, by column. */
function row(cells: { readonly [C in (typeof COLUMNS)[number]]?: CellValue }): CellValue[] {
  return COLUMNS.map((column) => cells[column] ?? null);
}

function book(...sheets: readonly (readonly Rows[])[]) {
  return readBook(
    formBook(
      ...sheets.map((parts, i) => ({
        name: `局${i + 1}`,
        visibility: 'visible' as const,
        origin: { row: 0, column: 0 },
        values: parts.flat(),
      })),
    ),
    chiba,
  );
}

const ONE = table('1-1-1', formProgram(1), formProgram(2, { name: '事業2' }));
const TWO = table('2-1-1', formProgram(1, { name: '事業3' }));

/** The same of a table in 千円. */
function inThousands(code: string, program: Partial<FormProgram>): Rows {
  const programs = [formProgram(1, { ...THOUSANDS, ...program })];
  const titles = { cost: 'コスト換算（千円）', total: '行政コストの合計額（千円）' };
  return formSheet('局', [{ row: ['施策', code, `施策${code}`], programs }], { titles }).values;
}
const THOUSANDS = { total: 18_000 };

/** Of a subtotal that does not fit. */
function wrong(at: string, total: number, expected: number, more: object) {
  return {
    at,
    key: 'mismatch',
    values: { total, expected, difference: Math.abs(total - expected), unit: '百万円', ...more },
    expected,
    actual: total,
    quantity: 'amount',
    program: null,
    choices: [{ [at]: expected }],
  } as const;
}

testRule(sum09, {
  'subtotals that fit are right, of the 施策, of the sheet, since the last': {
    cells: book([
      ONE,
      [row({ name: '施策計', cost: 36, total: 36 })],
      TWO,
      [row({ no: '小　計', total: 18 }), row({ name: '【総計】', cost: 54, total: 54 })],
    ]),
  },
  'a 施策計 that does not fit is told, column by column': {
    cells: book([ONE, [row({ name: '施策計', cost: 36, total: 46 })], TWO]),
    found: [
      wrong('I11', 46, 36, {
        label: '施策計',
        title: '行政コストの合計額',
        basis: 'policy',
        count: 2,
      }),
    ],
  },
  'a subtotal block of ヒト, モノ and カネ': {
    cells: book([
      ONE,
      [
        row({ name: '局計', label: 'ヒト', cost: 16, total: 36 }),
        row({ label: 'モノ' }),
        row({ label: 'カネ', cost: 23 }),
      ],
      TWO,
    ]),
    found: [wrong('H13', 23, 20, { label: '局計', title: 'カネ', basis: 'book', count: 2 })],
  },
  'one in a table’s unit less is rounding': {
    cells: book([ONE, [row({ name: '合計', total: 37 })]]),
    found: [
      {
        ...wrong('I11', 37, 36, {
          label: '合計',
          title: '行政コストの合計額',
          basis: 'since',
          count: 2,
        }),
        key: 'rounding',
        severity: 'info',
      },
    ],
  },
  'a total that is none of its sums is told by the nearest': {
    cells: book([ONE, [row({ name: '小計', total: 36 })], TWO, [row({ name: '計', total: 60 })]]),
    found: [
      wrong('I18', 60, 54, { label: '計', title: '行政コストの合計額', basis: 'sheet', count: 3 }),
    ],
  },
  'a 局計 is of all sheets so far': {
    cells: book([ONE], [TWO, [row({ name: '局合計', total: 54 })]]),
  },
  'a total above its programs': {
    cells: book([ONE.slice(0, 2), [row({ name: '総計', total: 36 })], ONE.slice(2)]),
  },
  'two 局 below each other share a 施策: each has its own sums, and the sheet all': {
    cells: book([
      [['平成29年度', null, null, '総務局']],
      table('1-1-1', formProgram(1), formProgram(2)),
      [row({ name: '施策計', total: 36 }), row({ name: '局計', total: 36 }), []],
      [['平成29年度', null, null, '環境局']],
      table('1-1-1', formProgram(1, { name: '事業4' })),
      [
        row({ name: '施策計', total: 18 }),
        row({ name: '小計', total: 18 }),
        row({ name: '局計', total: 18 }),
        row({ no: '合計', total: 54 }),
      ],
    ]),
  },
  'tables in 千円 and in 百万円 of one 施策 are added in the unit of the subtotal’s': {
    cells: book(
      [inThousands('1-1-1', {})],
      [
        table('1-1-1', formProgram(2)),
        [row({ no: '局計', total: 36 }), row({ name: '施策計', total: 18 })],
      ],
      [
        inThousands('2-1-1', { name: '事業5' }),
        [row({ name: '施策計', total: 18_010 }), row({ no: '局計', total: 54_000 })],
      ],
    ),
    found: [
      wrong("'局3'!I7", 18_010, 18_000, {
        label: '施策計',
        title: '行政コストの合計額',
        basis: 'policy',
        count: 1,
        unit: '千円',
      }),
    ],
  },
  'where a part is not known it is not verified': {
    cells: book([
      table('1-1-1', formProgram(1, { total: '未定' }), formProgram(2)),
      [row({ name: '施策計', total: 99 })],
    ]),
    unverified: [{ at: 'I11', key: 'partUnknown', what: '事業1', program: null }],
  },
  'a figure that cannot be read is not verified either': {
    cells: book([ONE, [row({ name: '施策計', total: '約36' })]]),
    unverified: [
      { at: 'I11', key: 'partUnknown', what: '施策計 行政コストの合計額', program: null },
    ],
  },
});

test('no subtotal is a program, or part of one', () => {
  const sums = [
    row({ name: '施策計', total: 36 }),
    row({ no: '計', total: 36 }),
    row({ name: '人事課計', cost: 36, total: 36 }),
    row({ cost: 36, total: 36 }),
    row({ name: '小計（施策1-1-1）', label: 'ヒト', cost: 16, total: 36 }),
    row({ label: 'モノ' }),
    row({ label: 'カネ', cost: 20 }),
  ];
  const read = book([ONE, sums, TWO]);
  const { programs, layout } = read;
  expect(
    programs
      .map((program) => program.toRecord())
      .map(({ name, cost }) => [name, cost.money, cost.total]),
  ).toEqual([
    ['事業1', 10, 18],
    ['事業2', 10, 18],
    ['事業3', 10, 18],
  ]);
  expect(layout.tables.flatMap(({ subtotals }) => subtotals.map(({ label }) => label))).toEqual([
    '施策計',
    '計',
    '人事課計',
    '小計（施策1-1-1）',
  ]);
  // No year stands on these sheets.
  expect(checkBook(read).findings.map(({ rule }) => rule)).toEqual(['YEAR-01']);
});

test('a program whose name ends in 計 is one', () => {
  const programs = [formProgram(1, { name: '各種統計' }), formProgram(2, { name: '会計' })];
  const { layout, programs: read } = book([table('1-1-1', ...programs)]);
  expect(read.map((program) => program.toRecord().name)).toEqual(['各種統計', '会計']);
  expect(layout.tables.flatMap(({ subtotals }) => subtotals)).toEqual([]);
});
