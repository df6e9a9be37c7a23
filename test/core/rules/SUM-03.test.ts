import { sum03 } from '../../../src/core/rules/SUM-03';
import { testRule } from '../../support/testRule';

/** General funds above the whole, in the text at a cell. */
function exceeds(at: string, whole: number, general: number, difference: number) {
  return {
    at,
    key: 'exceeds',
    values: { whole, general, difference, unit: '百万円' },
    expected: whole,
    actual: general,
    quantity: 'amount',
  } as const;
}

testRule(sum03, {
  'general funds within the whole are right': {
    cells: [{}, { moneyText: '歳出予算額10百万円（うち一般財源8百万円）' }],
  },
  'general funds above the whole are an error at the text, in either year': {
    cells: {
      moneyText: '歳出予算額10百万円（うち一般財源12百万円）',
      previousYear: '歳出決算額9百万円\n（うちー般財源 11,500千円）',
    },
    found: [exceeds('G5', 10, 12, 2), exceeds('I5', 9, 11.5, 2.5)],
  },
  'by no more than a unit it may be rounding': {
    cells: { previousYear: '歳出決算額9百万円（うち一般財源9,500千円）' },
    found: [{ ...exceeds('I5', 9, 9.5, 0.5), key: 'rounding', severity: 'info' } as const],
  },
  'where the text names several wholes it is open which one is meant': {
    cells: { moneyText: '歳出予算額10百万円（補正後20百万円、うち一般財源15百万円）' },
    unverified: [
      {
        at: 'G5',
        key: 'notUnderstood',
        what: '歳出予算額10百万円（補正後20百万円、うち一般財源15百万…',
      },
    ],
  },
  'a parenthesis about something else, a nil and a blank are no general funds': {
    cells: [
      { moneyText: '歳出予算額10百万円（このほか30百万円）' },
      { moneyText: '歳出予算額10百万円（うち一般財源—）' },
      { moneyText: null, previousYear: null },
    ],
  },
});
