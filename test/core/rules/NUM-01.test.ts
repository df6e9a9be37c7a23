import { seenBy } from '../../support/programs';
import { ofunato } from '../../../src/core/profiles/profiles';
import { readBook } from '../../../src/core/book/Book';
import { FIRST_BLOCK, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';
import { num01 } from '../../../src/core/rules/NUM-01';
import { testRule } from '../../support/testRule';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

test('numbers, nil marks and blanks are right', () => {
  expect(seenBy('NUM-01', {}, { people: 8, things: '—', money: null, total: '－' })).toEqual([]);
});

test.each([
  ['1,539', 1539],
  ['１，５３９', 1539],
  ['10百万円', 10],
  ['10,000千円', 10],
  [' 8 ', 8],
  ['△5', -5],
  ['（5）', -5],
  ['O', 0],
])('`%s` is text, read as %d', (text, value) => {
  expect(seenBy('NUM-01', { money: text })).toMatchObject([
    { severity: 'error', cell: 'H5', expected: value, actual: text },
  ]);
});

test('every cost and the total are looked at', () => {
  const texts = { people: '8', things: '0', money: '10', total: '18' };
  expect(seenBy('NUM-01', texts).map((seen) => seen.cell)).toEqual(['H3', 'I3', 'H4', 'H5']);
});

test('what is no amount at all is an error without an expected figure', () => {
  for (const money of ['調整中', true, { error: '#REF!' }]) {
    expect(seenBy('NUM-01', { money })).toMatchObject([{ severity: 'error', expected: null }]);
  }
  expect(seenBy('NUM-01', { money: { error: '#REF!' } })[0]?.ja).toContain('#REF!');
});

testRule(num01, {
  'numbers, nil marks and blanks are right': { cells: { people: 8, things: '—', total: 18 } },
  'a text is read, and written as a number': {
    cells: { money: '10百万円' },
    found: [
      {
        at: 'H5',
        key: 'text',
        values: { written: '10百万円', value: 10, unit: '百万円' },
        expected: 10,
        actual: '10百万円',
        quantity: 'amount',
        safe: { H5: 10 },
      },
    ],
  },
  'of several figures none is taken': {
    cells: { total: '18\n17' },
    found: [
      {
        at: 'I3',
        key: 'several',
        values: { written: '18\n17', figures: [18, 17], unit: '百万円' },
        actual: '18\n17',
        quantity: 'amount',
        choices: [{ I3: 18 }, { I3: 17 }],
      },
    ],
  },
  'what is no amount is told': {
    cells: { money: '調整中' },
    found: [
      {
        at: 'H5',
        key: 'unreadable',
        values: { written: '調整中' },
        actual: '調整中',
        quantity: 'amount',
      },
    ],
  },
  'so is an error value': {
    cells: { money: { error: '#REF!' } },
    found: [
      {
        at: 'H5',
        key: 'errorValue',
        values: { written: '#REF!' },
        actual: '#REF!',
        quantity: 'amount',
      },
    ],
  },
  'an amount of any year-block is looked at, and fixed': {
    cells: rowsWith([FIRST_PROGRAM, FIRST_BLOCK + 10, '３３３']),
    found: [
      {
        at: 'O5',
        key: 'text',
        values: { written: '３３３', value: 333, unit: '千円' },
        expected: 333,
        actual: '３３３',
        quantity: 'amount',
        safe: { O5: 333 },
      },
    ],
  },
});
