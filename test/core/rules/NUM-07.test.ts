import { seenBy } from '../../support/programs';
import { ofunato } from '../../../src/core/profiles/profiles';
import { readBook } from '../../../src/core/book/Book';
import { FIRST_BLOCK, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';
import { num07 } from '../../../src/core/rules/NUM-07';
import { testRule } from '../../support/testRule';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

test('an amount with decimals is proposed rounded', () => {
  const [seen] = seenBy('NUM-07', { money: 10.4 });
  expect(seen).toMatchObject({
    severity: 'warning',
    cell: 'H5',
    related: [],
    expected: 10,
    actual: 10.4,
  });
  expect(seen?.ja).toContain('10.4百万円');
  expect(seenBy('NUM-07', { total: '18.5' })).toMatchObject([{ cell: 'I3', actual: 18.5 }]);
});

test('people with three decimals are reported at their text', () => {
  expect(seenBy('NUM-07', { peopleText: '職員1.005人' })).toMatchObject([
    { cell: 'G3', actual: 1.005 },
  ]);
  const kinds = '職員2.00人（正規1.125人、嘱託0.875人）';
  expect(seenBy('NUM-07', { peopleText: kinds })).toMatchObject([{ cell: 'G3', actual: 1.125 }]);
});

test.each([
  '職員5.34人（正規3.14人、非常勤1.8人、嘱託0.4人）',
  '職員22.36人',
  '職員1.10人',
  '—',
  null,
])('%s has two decimals at most', (peopleText) => {
  expect(seenBy('NUM-07', { peopleText })).toEqual([]);
});

test('the noise of a calculated figure is none', () => {
  expect(seenBy('NUM-07', { money: 0.1 + 0.2 + 9.7, things: null })).toEqual([]);
});

test('an amount in a text may have decimals', () => {
  expect(seenBy('NUM-07', { moneyText: '歳出予算額10,432千円' })).toEqual([]);
});

testRule(num07, {
  'whole amounts and people to two decimals are right': {
    cells: { people: 8, peopleText: '職員1.00人（正規1.00人）' },
  },
  'an amount with decimals is told, and rounded or cut off': {
    cells: { people: 8.6, total: 18.6 },
    found: [
      {
        at: 'H3',
        key: 'amount',
        values: { value: 8.6, rounded: 9, unit: '百万円' },
        expected: 9,
        actual: 8.6,
        quantity: 'amount',
        choices: [{ H3: 9 }, { H3: 8 }],
      },
      {
        at: 'I3',
        key: 'amount',
        values: { value: 18.6, rounded: 19, unit: '百万円' },
        expected: 19,
        actual: 18.6,
        quantity: 'amount',
        choices: [{ I3: 19 }, { I3: 18 }],
      },
    ],
  },
  'people with more than two decimals are told': {
    cells: { peopleText: '職員1.004人' },
    found: [
      {
        at: 'G3',
        key: 'people',
        values: { count: 1.004, rounded: 1 },
        expected: 1,
        actual: 1.004,
        quantity: 'people',
        choices: [{ G3: '職員1.00人' }],
      },
    ],
  },
  'halves are rounded away from zero in every form': {
    cells: rowsWith([FIRST_PROGRAM, FIRST_BLOCK, 0.5], [FIRST_PROGRAM, FIRST_BLOCK + 2, -2.5]),
    found: [
      {
        at: 'E5',
        key: 'amount',
        values: { value: 0.5, rounded: 1, unit: '千円' },
        expected: 1,
        actual: 0.5,
        quantity: 'amount',
        choices: [{ E5: 1 }, { E5: 0 }],
      },
      {
        at: 'G5',
        key: 'amount',
        values: { value: -2.5, rounded: -3, unit: '千円' },
        expected: -3,
        actual: -2.5,
        quantity: 'amount',
        choices: [{ G5: -3 }, { G5: -2 }],
      },
    ],
  },
});
