import { formBook, formProgram, formSheet } from '../../support/form';
import { seenIn } from '../../support/seenIn';
import { ofunato } from '../../../src/core/profiles/profiles';
import { readBook } from '../../../src/core/book/Book';
import { FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';
import { req04 } from '../../../src/core/rules/REQ-04';
import { testRule } from '../../support/testRule';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

const policy = (code: string, ...numbers: (number | string)[]) => ({
  row: ['施策', code, '名称'],
  programs: numbers.map((no) => formProgram(0, { no })),
});

test('numbers start anew in each 施策', () => {
  expect(
    seenIn('REQ-04', formBook(formSheet('局', [policy('1-1-1', 1, 2), policy('1-1-2', 1, 2)]))),
  ).toEqual([]);
});

test('the later of two equal numbers is an error, on further pages too', () => {
  const layout = { page: { programs: 2, withPolicy: true } };
  const found = seenIn('REQ-04', formBook(formSheet('局', [policy('1-1-1', 1, 2, '２')], layout)));
  expect(found).toMatchObject([
    { severity: 'error', cell: 'A14', related: ['A7'], program: 2, actual: 2 },
  ]);
  expect(found[0]?.ja).toContain('施策 1-1-1');
});

test('a 施策 goes on over sheets, however its code is written', () => {
  const found = seenIn(
    'REQ-04',
    formBook(formSheet('一', [policy('1-1-1', 1)]), formSheet('二', [policy('１－１－１', 1)])),
  );
  expect(found).toMatchObject([{ sheet: 1, cell: 'A3', related: ['A3'], program: 1 }]);
});

test('without a 施策 row numbers are compared on their own sheet', () => {
  const bare = (name: string, ...numbers: number[]) =>
    formSheet(name, [{ row: null, programs: numbers.map((no) => formProgram(no)) }]);
  expect(seenIn('REQ-04', formBook(bare('一', 1), bare('二', 1)))).toEqual([]);
  expect(seenIn('REQ-04', formBook(bare('一', 1, 1)))).toMatchObject([{ cell: 'A6' }]);
});

testRule(req04, {
  'each number once is right': { cells: [{ no: 1 }, { no: 2 }] },
  'a number twice in a 施策 is told at the later one': {
    cells: [{ no: 1 }, { no: 1 }],
    found: [
      {
        at: 'A6',
        key: 'repeated',
        values: { number: 1, policy: '4-3-4' },
        related: ['A3'],
        program: 1,
        actual: 1,
        quantity: 'number',
        choices: [{ A6: 2 }],
      },
    ],
  },
  'so it is in a table of rows, over the whole of it': {
    cells: rowsWith([FIRST_PROGRAM + 1, 0, 1]),
    found: [
      {
        at: 'A6',
        key: 'repeated',
        values: { number: 1, policy: '' },
        related: ['A5'],
        program: 1,
        actual: 1,
        quantity: 'number',
        choices: [{ A6: 2 }],
      },
    ],
  },
});
