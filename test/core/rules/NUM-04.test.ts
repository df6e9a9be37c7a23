import { seenBy } from '../../support/programs';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { readBook } from '../../../src/core/book/Book';
import { FIRST_BLOCK, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';
import { num04 } from '../../../src/core/rules/NUM-04';
import { testRule } from '../../support/testRule';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

test.each([-8, '△8', '▲8', '-8', '−8', '（8）', '(8)'])('%s is a negative amount', (people) => {
  const [seen] = seenBy('NUM-04', { people });
  expect(seen).toMatchObject({
    severity: 'error',
    cell: 'H3',
    related: [],
    expected: null,
    actual: -8,
  });
  expect(seen?.ja).toContain('△8百万円');
  expect(seen?.en).toContain('negative');
});

test('every amount is looked at, the total too', () => {
  const cells = { people: -1, things: -2, money: -3, total: -6 };
  expect(seenBy('NUM-04', cells).map(({ cell }) => cell)).toEqual(['H3', 'I3', 'H4', 'H5']);
});

test.each([0, 8, '—', '-', '△', null])('%s is not negative', (things) => {
  expect(seenBy('NUM-04', { things })).toEqual([]);
});

testRule(num04, {
  'no amount below 0 is right': { cells: { things: 0 } },
  'a negative amount is told': {
    cells: { things: '△2', total: 16 },
    found: [
      {
        at: 'H4',
        key: 'negative',
        values: { value: -2, unit: '百万円' },
        actual: -2,
        quantity: 'amount',
      },
    ],
  },
  'so it is in any year-block': {
    cells: rowsWith([FIRST_PROGRAM, FIRST_BLOCK + 12, -5]),
    found: [
      {
        at: 'Q5',
        key: 'negative',
        values: { value: -5, unit: '千円' },
        actual: -5,
        quantity: 'amount',
      },
    ],
  },
});
