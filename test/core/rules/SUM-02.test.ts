import { sum02 } from '../../../src/core/rules/SUM-02';
import { testRule } from '../../support/testRule';

const staff = { peopleText: '職員5.34人\n（正規3.14人、非常勤1.8人、嘱託0.4人）', people: 31 };
const budget75 = { ...staff, moneyText: '歳出予算額75百万円' };

/** A cost that is not the budget of its text, which the total counts as it is. */
function mismatch(budget: number, cost: number, difference: number) {
  return {
    at: 'H5',
    key: 'mismatch',
    values: { budget, cost, difference, unit: '百万円' },
    related: ['G5'],
    expected: budget,
    actual: cost,
    quantity: 'amount',
    hint: 'totalFitsCost',
  } as const;
}

testRule(sum02, {
  'a cost equal to the budget of its text is right': { cells: {} },
  'a cost that is not the budget is an error at the cost': {
    cells: { money: 12, total: 20 },
    found: [mismatch(10, 12, 2)],
  },
  'so is one that is a whole unit apart': {
    cells: { money: 11, total: 19 },
    found: [mismatch(10, 11, 1)],
  },
  'the total speaks for the budget where it counts that': {
    cells: { money: 12 },
    found: [{ ...mismatch(10, 12, 2), hint: 'totalFitsBudget' }],
  },
  'the budget is converted to the unit': {
    cells: { moneyText: '歳出予算額75,432千円', money: 75, total: 83 },
  },
  'converted, it may be apart': {
    cells: { moneyText: '歳出予算額77,432千円', money: 75, total: 83 },
    found: [mismatch(77.432, 75, 2.432)],
  },
  'non-regular staff whose pay is counted under ヒト make it information': {
    cells: { ...budget75, money: 70, total: 101 },
    found: [
      {
        at: 'H5',
        key: 'nonRegular',
        values: { budget: 75, cost: 70, difference: 5, unit: '百万円', staff: 2.2 },
        severity: 'info',
        related: ['G5', 'G3'],
        expected: 75,
        actual: 70,
        quantity: 'amount',
      },
    ],
  },
  'non-regular staff named without a number are all of the staff': {
    cells: { ...budget75, peopleText: '職員2.00人（非常勤）', money: 70, total: 101 },
    found: [
      {
        at: 'H5',
        key: 'nonRegular',
        values: { budget: 75, cost: 70, difference: 5, unit: '百万円', staff: 2 },
        severity: 'info',
        related: ['G5', 'G3'],
        expected: 75,
        actual: 70,
        quantity: 'amount',
      },
    ],
  },
  'non-regular staff may explain all of their pay': {
    cells: { ...budget75, peopleText: '職員2.00人（非常勤）', money: 67, total: 98 },
    found: [
      {
        at: 'H5',
        key: 'nonRegular',
        values: { budget: 75, cost: 67, difference: 8, unit: '百万円', staff: 2 },
        severity: 'info',
        related: ['G5', 'G3'],
        expected: 75,
        actual: 67,
        quantity: 'amount',
      },
    ],
  },
  'but no more than that': {
    cells: { ...budget75, money: 66, total: 97 },
    found: [mismatch(75, 66, 9)],
  },
  'nor a cost above the budget': {
    cells: { ...budget75, money: 80, total: 111 },
    found: [mismatch(75, 80, 5)],
  },
  'a blank or zero side is left to SUM-07': {
    cells: [
      { money: null, total: 18 },
      { money: null, total: 8 },
      { money: 0, total: 8 },
      { money: '—', total: 8 },
      { moneyText: '—' },
      { moneyText: '歳出予算額O円' },
    ],
  },
  'a thousandfold is left to UNIT-02': {
    cells: [
      { money: 10_000 },
      { money: 10_000, total: 10_008 },
      { moneyText: '歳出予算額75,432百万円', money: 75 },
    ],
  },
  'a second amount that is no general fund does not count': {
    cells: { moneyText: '歳出予算額10百万円\n（このほか、運用経費として3百万円）' },
  },
});
