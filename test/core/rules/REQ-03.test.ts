import { seenBy } from '../../support/programs';
import { ofunato } from '../../../src/core/profiles/profiles';
import { readBook } from '../../../src/core/book/Book';
import { FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';
import { req03 } from '../../../src/core/rules/REQ-03';
import { testRule } from '../../support/testRule';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

test('positive integers are right', () => {
  expect(seenBy('REQ-03', { no: 1 }, { no: 12 })).toEqual([]);
});

test('blank numbers are offered the free ones of their 施策', () => {
  const found = seenBy('REQ-03', { no: 1 }, { no: null }, { no: 3 }, { no: ' ' });
  expect(found).toMatchObject([
    { severity: 'error', cell: 'A6', program: 1, expected: 2, actual: null },
    { severity: 'error', cell: 'A12', program: 3, expected: 4 },
  ]);
});

test.each([[0], [-1], [1.5], ['一番'], [true], [{ error: '#VALUE!' }]])('%j is no number', (no) => {
  const found = seenBy('REQ-03', { no });
  expect(found).toMatchObject([{ severity: 'error', cell: 'A3', expected: null }]);
  expect(found[0]?.ja).toContain('正の整数として読み取れません');
});

test.each([['１'], ['1.'], ['1'], ['(1)']])('%s is understood, and its notation reported', (no) => {
  const found = seenBy('REQ-03', { no });
  expect(found).toMatchObject([{ severity: 'error', cell: 'A3', expected: 1, actual: no }]);
  expect(found[0]?.en).toContain('as the number 1');
});

testRule(req03, {
  'a number is right': { cells: { no: 3 } },
  'a blank No. is told with the next free one of its 施策': {
    cells: [{ no: 1 }, { no: null }],
    found: [
      {
        at: 'A6',
        key: 'blank',
        values: { next: 2 },
        program: 1,
        expected: 2,
        quantity: 'number',
        choices: [{ A6: 2 }],
      },
    ],
  },
  'what is no number is told': {
    cells: { no: 'x' },
    found: [
      { at: 'A3', key: 'invalid', values: { written: 'x' }, actual: 'x', quantity: 'number' },
    ],
  },
  'a number in another notation is told, and written as a number': {
    cells: { no: '１．' },
    found: [
      {
        at: 'A3',
        key: 'notation',
        values: { written: '１．', number: 1 },
        expected: 1,
        actual: '１．',
        quantity: 'number',
        safe: { A3: 1 },
      },
    ],
  },
  'where the form numbers the whole workbook, a blank No. is told by its title': {
    cells: rowsWith([FIRST_PROGRAM + 1, 0, null]),
    found: [
      {
        at: 'A6',
        key: 'missing',
        values: { title: '整理番号' },
        program: 1,
        quantity: 'number',
        choices: [{ A6: 2 }],
      },
    ],
  },
});
