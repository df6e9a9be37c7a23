import {
  COLUMNS,
  type FormColumn,
  type FormLayout,
  formBook,
  formProgram,
  formSheet,
} from '../../support/form';
import { seenIn } from '../../support/programs';
import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { FIRST_BLOCK, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';
import { str01 } from '../../../src/core/rules/STR-01';
import { testRule } from '../../support/testRule';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

function seen(layout: FormLayout) {
  const programs = [formProgram(1), formProgram(2)];
  return seenIn(
    'STR-01',
    formBook(formSheet('局', [{ row: ['施策', '1-1-1', 'x'], programs }], layout)),
  );
}

test('a form with every title once is right, whatever its header rows', () => {
  expect(seen({})).toEqual([]);
  expect(seen({ twoHeaderRows: true, columns: [...COLUMNS].reverse() })).toEqual([]);
});

test('missing titles are one error at the first title', () => {
  const found = seen({ titles: { section: null, goal: null }, twoHeaderRows: true });
  expect(found).toMatchObject([
    { severity: 'error', cell: 'A2', program: null, expected: '目標（目的）、所管課' },
  ]);
  expect(found[0]?.ja).toContain('「目標（目的）、所管課」が見つかりません');
  expect(found[0]?.en).toContain('is not found');
});

test('of two equal titles the one whose column is empty is reported', () => {
  const columns = ['foreign', ...COLUMNS] as const;
  const found = seen({ columns, titles: { foreign: '所管課' } });
  expect(found).toMatchObject([{ severity: 'error', cell: 'O2', expected: null }]);
  expect(found[0]?.ja).toContain('「所管課」が2つ以上');
});

test('a title doubled in the cell where missing ones are reported joins them', () => {
  const columns: FormColumn[] = ['foreign', ...COLUMNS.filter((column) => column !== 'goal')];
  const programs = [formProgram(1)];
  const sheet = formSheet('局', [{ row: ['施策', '1-1-1', 'x'], programs }], {
    columns,
    titles: { foreign: '新規' },
  });
  // The foreign column holds nothing, so the form's own counts.
  const values = sheet.values.map((row) =>
    row.map((value) => (value === '覚え書き' ? null : value)),
  );
  const marked = values.map((row) =>
    row.map((value, i) => (i === 2 && row[1] === 1 ? '●' : value)),
  );
  const found = seenIn('STR-01', formBook({ ...sheet, values: marked }));
  expect(found).toMatchObject([{ cell: 'A2', expected: '目標（目的）' }]);
  expect(found[0]?.ja).toContain('「新規」が2つ以上');
});

test('every repeated header is looked at, a shared one once', () => {
  const page = { programs: 1, withPolicy: false };
  expect(seen({ page, titles: { section: null } }).map(({ cell }) => cell)).toEqual(['A2', 'A7']);
});

test('a workbook without any header has no finding', () => {
  const sheet = { name: 's', visibility: 'visible', origin: { row: 0, column: 0 } } as const;
  expect(
    seenIn('STR-01', formBook({ ...sheet, values: [['所管課', '主な内容', 'コスト換算']] })),
  ).toEqual([]);
});

const PAGE = [{ row: ['施策', '1-1-1', 'x'], programs: [formProgram(1)] }];
const bookWith = (layout: FormLayout) => readBook(formBook(formSheet('局', PAGE, layout)), chiba);

testRule(str01, {
  'every title once is right': { cells: bookWith({}) },
  'a title that is missing is told at the first title': {
    cells: bookWith({ titles: { section: null } }),
    found: [
      {
        at: 'A2',
        key: 'missing',
        values: { missing: '所管課' },
        expected: '所管課',
        program: null,
      },
    ],
  },
  'of two equal titles the one over nothing is told': {
    cells: bookWith({ columns: ['foreign', ...COLUMNS], titles: { foreign: '所管課' } }),
    found: [{ at: 'O2', key: 'doubled', values: { doubled: '所管課' }, program: null }],
  },
  'a title that is missing and one that is doubled in the same cell are told together': {
    cells: bookWith({
      columns: ['foreign', ...COLUMNS.filter((column) => column !== 'goal')],
      titles: { foreign: '行政コストの合計額' },
    }),
    found: [
      {
        at: 'A2',
        key: 'both',
        values: { missing: '目標（目的）', doubled: '行政コストの合計額' },
        expected: '目標（目的）',
        program: null,
      },
    ],
  },
  'an unknown title between the same neighbours is read as the missing one': {
    cells: bookWith({ titles: { total: '行政コスト計\n（単位：百万円）' } }),
    found: [
      {
        at: 'I2',
        key: 'placed',
        values: { written: '行政コスト計', title: '行政コストの合計額' },
        severity: 'warning',
        expected: '行政コストの合計額',
        actual: '行政コスト計',
        program: null,
        choices: [{ I2: '行政コストの合計額\n（単位：百万円）' }],
      },
    ],
  },
  'of two unknown titles between the same neighbours neither is read': {
    cells: bookWith({ titles: { cost: '人件費', total: '事業費' } }),
    found: [
      {
        at: 'A2',
        key: 'missing',
        values: { missing: 'コスト換算、行政コストの合計額' },
        expected: 'コスト換算、行政コストの合計額',
        program: null,
      },
    ],
  },
  'remarks are no section': {
    cells: bookWith({ titles: { section: '備考' } }),
    found: [
      {
        at: 'A2',
        key: 'missing',
        values: { missing: '所管課' },
        expected: '所管課',
        program: null,
      },
    ],
  },
  'a title that one year-block of a table lacks is told with its year': {
    cells: rowsWith([3, FIRST_BLOCK + 5, null]),
    found: [
      {
        at: 'A3',
        key: 'missing',
        values: { missing: '平成26年度（決算） 事業費計(A)' },
        expected: '平成26年度（決算） 事業費計(A)',
        program: null,
      },
    ],
  },
});
