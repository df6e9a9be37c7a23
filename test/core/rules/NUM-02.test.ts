import { seenBy } from '../../support/programs';
import { ofunato } from '../../../src/core/profiles/profiles';
import { readBook } from '../../../src/core/book/Book';
import { FIRST_BLOCK, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';
import { num02 } from '../../../src/core/rules/NUM-02';
import { testRule } from '../../support/testRule';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

test('digits are right', () => {
  expect(seenBy('NUM-02', {})).toEqual([]);
});

test('a letter for a digit is an error at its cell', () => {
  expect(seenBy('NUM-02', { moneyText: '歳出予算額 O円\n（このほか3百万円）' })).toMatchObject([
    { severity: 'error', cell: 'G5', actual: 'O円' },
  ]);
  expect(seenBy('NUM-02', { no: 'l2' })).toMatchObject([{ cell: 'A3', actual: 'l2' }]);
  expect(seenBy('NUM-02', { money: '1O' })).toMatchObject([{ cell: 'H5', actual: '1O' }]);
  expect(seenBy('NUM-02', { total: '〇' })).toMatchObject([{ cell: 'I3' }]);
  expect(seenBy('NUM-02', { peopleText: '職員l.04人' })).toMatchObject([{ cell: 'G3' }]);
  expect(seenBy('NUM-02', { thingsText: '備蓄倉庫 l2か所' })).toMatchObject([{ cell: 'G4' }]);
  expect(seenBy('NUM-02', { previousYear: '歳出決算額7O百万円' })).toMatchObject([{ cell: 'I5' }]);
});

test('two letters in one cell are one finding', () => {
  const moneyText = '歳出予算額 O円（うち一般財源 O円）';
  expect(seenBy('NUM-02', { moneyText })).toHaveLength(1);
});

test.each(['O157対策', '〇備蓄品', '○3か所の倉庫', 'H2Oの運搬', '飲料水 2l', 'ICT機器', null])(
  '%s holds no digit that is a letter',
  (thingsText) => {
    expect(seenBy('NUM-02', { thingsText })).toEqual([]);
  },
);

test('other columns are not looked at', () => {
  expect(seenBy('NUM-02', { name: 'l2号線', section: '1O課' })).toEqual([]);
});

testRule(num02, {
  'digits are right': { cells: { moneyText: '歳出予算額10百万円' } },
  'a letter for a digit is told, and the digit offered': {
    cells: { moneyText: '歳出予算額1O百万円' },
    found: [
      {
        at: 'G5',
        key: 'letters',
        values: { written: '1O百万円' },
        actual: '1O百万円',
        choices: [{ G5: '歳出予算額10百万円' }],
      },
    ],
  },
  'so it is in an amount of any year-block': {
    cells: rowsWith([FIRST_PROGRAM, FIRST_BLOCK + 9, '174O']),
    found: [
      {
        at: 'N5',
        key: 'letters',
        values: { written: '174O' },
        actual: '174O',
        choices: [{ N5: 1740 }],
      },
    ],
  },
});
