import { unit02 } from '../../../src/core/rules/UNIT-02';
import { bookOf, seenBy, showing } from '../../support/programs';
import { testRule } from '../../support/testRule';

const unit = '百万円';

/** A cost of カネ that is a thousand times what its text names, or the other way round. */
function clash(key: 'costLarger' | 'costSmaller', named: number, cost: number) {
  return {
    at: 'H5',
    key,
    values: { named, cost, unit, times: 1_000 },
    related: ['G5'],
    expected: named,
    actual: cost,
    quantity: 'amount',
  } as const;
}

const THINGS = { thingsText: '減価償却費5百万円', things: 5_000, total: 5_018 };
/** All amounts of one text in a unit. */
const texts = (one: string) =>
  `歳出予算額75,432${one}（うち一般財源70,000${one}）\n【主なもの】\n・①委託 60,000${one}`;

testRule(unit02, {
  'a sound cost mixes up no unit': { cells: {} },
  'a cost of a thousand times its text is a unit mixed up; the total moves along': {
    cells: { money: 10_000, total: 10_008 },
    found: [{ ...clash('costLarger', 10, 10_000), choices: [{ H5: 10, I3: 18 }] }],
  },
  'the cost becomes what its text says in whole 百万円': {
    cells: { money: 75_432, moneyText: '歳出予算額75百万円', total: 83 },
    found: [{ ...clash('costLarger', 75, 75_432), choices: [{ H5: 75 }] }],
  },
  'a total that held the cost in 千円 moves along': {
    cells: { money: 75_432, moneyText: '歳出予算額75百万円', total: 75_440 },
    found: [{ ...clash('costLarger', 75, 75_432), choices: [{ H5: 75, I3: 83 }] }],
  },
  'a text in 千円 says what the cost is in 百万円': {
    cells: { money: 75_432, moneyText: '歳出予算額75,432千円', total: 83 },
    found: [{ ...clash('costLarger', 75.432, 75_432), choices: [{ H5: 75 }] }],
  },
  'a text of a thousand times its cost is one too; a total that fits neither stays, for SUM-01': {
    cells: { moneyText: '歳出予算額75,432百万円', money: 75 },
    found: [{ ...clash('costSmaller', 75_432, 75), choices: [{ H5: 75_432 }] }],
    leaves: ['SUM-01 0!I3'],
  },
  'a text in 千円 that says 百万円 may become the other unit, all of its amounts': {
    cells: { money: 75, moneyText: texts('百万円'), total: 83 },
    found: [
      {
        ...clash('costSmaller', 75_432, 75),
        choices: [{ H5: 75_432, I3: 75_440 }, { G5: texts('千円') }],
      },
    ],
  },
  'amounts of several units stay, only the cost is offered': {
    cells: { money: 75, moneyText: '歳出予算額75,432百万円（うち一般財源70,000千円）', total: 83 },
    found: [{ ...clash('costSmaller', 75_432, 75), choices: [{ H5: 75_432, I3: 75_440 }] }],
  },
  'less than the unit becomes no cost, only the text is offered': {
    cells: { moneyText: '歳出予算額10千円' },
    found: [{ ...clash('costLarger', 0.01, 10), choices: [{ G5: '歳出予算額10百万円' }] }],
  },
  'so from 円 to 千円': {
    cells: { moneyText: '歳出予算額10,000円' },
    found: [{ ...clash('costLarger', 0.01, 10), choices: [{ G5: '歳出予算額10,000千円' }] }],
  },
  'where neither cost nor text can be said, nothing is offered': {
    cells: { moneyText: '歳出予算額10,000円（うち一般財源9千円）' },
    found: [clash('costLarger', 0.01, 10)],
  },
  'a unit with a space inside stays, only the cost is offered': {
    cells: { money: 75, moneyText: '歳出予算額75,432百万 円', total: 83 },
    found: [{ ...clash('costSmaller', 75_432, 75), choices: [{ H5: 75_432, I3: 75_440 }] }],
  },
  'モノ is compared with the amount that its text names': {
    cells: THINGS,
    found: [
      {
        ...clash('costLarger', 5, 5_000),
        at: 'H4',
        related: ['G4'],
        choices: [{ H4: 5, I3: 23 }],
      },
    ],
  },
  'a total that never held モノ in 千円 stays': {
    cells: { things: 5_000, thingsText: 'システム\n減価償却費 5百万円', total: 23 },
    found: [{ ...clash('costLarger', 5, 5_000), at: 'H4', related: ['G4'], choices: [{ H4: 5 }] }],
  },
  'text and cost that agree in different units': {
    cells: { money: 75, moneyText: '歳出予算額75,432千円' },
  },

  'what a モノ text says of a lease or a price is not its cost': {
    cells: { things: 5_000, thingsText: '公用車2台（リース料5百万円）', total: 5_018 },
  },
  'a cost that is merely larger': { cells: { money: 100 } },
  'a total that no unit explains': { cells: { total: 18_000 } },
  'blank, zero and nil costs': {
    cells: [
      { money: null },
      { money: 0 },
      { money: '—', moneyText: '—' },
      { moneyText: '歳出予算額 O円', money: 0 },
    ],
  },
  'a cost in 円 is a million times its text': {
    cells: { money: 10_000_000, total: 10_000_008 },
    found: [
      {
        ...clash('costLarger', 10, 10_000_000),
        values: { named: 10, cost: 10_000_000, unit, times: 1_000_000 },
        choices: [{ H5: 10, I3: 18 }],
      },
    ],
  },
  'a cell that shows another unit than it holds is read as held, and both are named': {
    cells: showing(bookOf({ money: 10_000_000, total: 10_000_008 }), { H5: '10', I3: '10' }),
    found: [
      {
        ...clash('costLarger', 10, 10_000_000),
        key: 'shownOtherwise',
        values: { named: 10, cost: 10_000_000, unit, shown: '10' },
      },
    ],
  },
  'a format that only shows other decimals, or a text, is not the reason': {
    cells: showing(bookOf({ money: 10_000, total: 10_008 }), { H5: '10,000.0' }),
    found: [{ ...clash('costLarger', 10, 10_000), choices: [{ H5: 10, I3: 18 }] }],
  },
});

test('SUM-01 speaks only where no unit explains the difference', () => {
  expect(seenBy('SUM-01', { money: 10_000, total: 10_008 })).toEqual([]);
  expect(seenBy('SUM-01', THINGS)).toEqual([]);
  expect(seenBy('SUM-01', { total: 18_000 })).toHaveLength(1);
});
