import { sum02 } from '../../../src/core/rules/SUM-02';
import { testRule } from '../../support/testRule';

const staff = { peopleText: '職員5.34人\n（正規3.14人、非常勤1.8人、嘱託0.4人）', people: 31 };
const budget75 = { ...staff, moneyText: '歳出予算額75百万円' };

/** A cost that is not the budget of its text, which the total counts as it is. */
function mismatch(budget: number, cost: number, difference: number) {
  return {
    ...gap(budget, cost, difference),
    key: 'mismatch',
    hint: 'totalFitsCost',
  } as const;
}

function gap(budget: number, cost: number, difference: number) {
  return {
    at: 'H5',
    values: { budget, cost, difference, unit: '百万円' },
    related: ['G5'],
    expected: budget,
    actual: cost,
    quantity: 'amount',
  } as const;
}

/** A cost that amounts of the text make together. */
function several(
  amounts: readonly number[],
  figures: { budget: number; cost: number; difference: number },
) {
  const { budget, cost, difference } = figures;
  const found = gap(budget, cost, difference);
  const values = { ...found.values, amounts };
  return { ...found, key: 'several', values, severity: 'info' } as const;
}

/** A text that need not name the program's own amount. */
function scoped(word: string, budget: number, cost: number, difference: number) {
  const found = gap(budget, cost, difference);
  const values = { ...found.values, word };
  return { ...found, key: 'scoped', values, severity: 'info' } as const;
}

testRule(sum02, {
  'a cost equal to the budget of its text is right': { cells: {} },
  'a cost that is not the budget is an error at the cost': {
    cells: { money: 12, total: 20 },
    found: [mismatch(10, 12, 2)],
  },
  'one that is a unit apart may be rounding': {
    cells: { money: 11, total: 19 },
    found: [{ ...gap(10, 11, 1), key: 'rounding', severity: 'info' }],
  },
  'so may one that is less apart than its text is coarse': {
    cells: { moneyText: '歳出予算額2億円', money: 185, total: 193 },
    found: [{ ...gap(200, 185, 15), key: 'rounding', severity: 'info' }],
  },
  'a cost that is the sum of several amounts of the text is information': {
    cells: [
      {
        moneyText:
          '【一般会計】歳出予算額50百万円（うち一般財源30百万円）\n【特別会計】歳出予算額120百万円',
        money: 170,
        total: 178,
      },
      {
        moneyText: '歳出予算額75百万円\nこのほか、前年度からの繰越予算120百万円',
        money: 195,
        total: 203,
      },
    ],
    found: [
      several([50, 120], { budget: 50, cost: 170, difference: 120 }),
      {
        ...several([75, 120], { budget: 75, cost: 195, difference: 120 }),
        at: 'H8',
        related: ['G8'],
        program: 1,
      },
    ],
  },
  'so is one beside 内数, のうち or 補正後': {
    cells: [
      { moneyText: '歳出予算額3,600百万円の内数', money: 90, total: 98 },
      { moneyText: '歳出予算額480百万円のうち12百万円', money: 12, total: 20 },
      { moneyText: '歳出予算額150百万円（6月補正後160百万円）', money: 160, total: 168 },
    ],
    found: [
      scoped('内数', 3_600, 90, 3_510),
      { ...scoped('のうち', 480, 12, 468), at: 'H8', related: ['G8'], program: 1 },
      { ...scoped('補正後', 150, 160, 10), at: 'H11', related: ['G11'], program: 2 },
    ],
  },
  'pay that the text names and the cost leaves out may be counted under ヒト': {
    cells: [
      { moneyText: '歳出予算額13百万円（うち人件費3百万円）', money: 10 },
      { moneyText: '歳出予算額13百万円\n【主なもの】\n・委託料 9百万円\n・報酬 3百万円' },
      { moneyText: '歳出予算額13百万円（うち委託料3百万円）' },
    ],
    found: [
      scoped('人件費', 13, 10, 3),
      { ...scoped('人件費', 13, 10, 3), at: 'H8', related: ['G8'], program: 1 },
      { ...mismatch(13, 10, 3), at: 'H11', related: ['G11'], program: 2, hint: 'totalFitsCost' },
    ],
  },
  'a product is what it comes to': {
    cells: [
      { moneyText: '歳出予算額 5百万円×2回＝10百万円' },
      { moneyText: '歳出予算額（5百万円×2回）10百万円' },
      { moneyText: '歳出予算額 5百万円×2回' },
    ],
    unverified: [{ at: 'H11', key: 'twoFigures', what: '歳出予算額 5百万円×2回', program: 2 }],
  },
  'a budget in kanji was not understood': {
    cells: { moneyText: '歳出予算額八十七百万円' },
    unverified: [{ at: 'H5', key: 'notUnderstood', what: '歳出予算額八十七百万円' }],
  },
  'of two figures in a cell or a text none is compared': {
    cells: [{ money: '97\n87' }, { moneyText: '歳出予算額97 87百万円' }],
    unverified: [
      { at: 'H5', key: 'twoFigures', what: 'カネ' },
      { at: 'H8', key: 'twoFigures', what: '歳出予算額97 87百万円', program: 1 },
    ],
  },
  'an amount of another name is PREV-02’s alone': { cells: { moneyText: '当初予算額75百万円' } },
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
