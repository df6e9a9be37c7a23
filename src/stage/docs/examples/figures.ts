import type { Example } from '../../../core/rules/Example';

/** So that a large budget is no large change. */
const LAST = { previousYear: '歳出決算額1,500百万円' } as const;

/** Numbers, units, and this year's words against last year's. */
export const figureExamples = {
  'NUM-01': {
    good: [{ money: 1539, moneyText: '歳出予算額1,539百万円', total: 1547, ...LAST }],
    bad: [{ money: '1,539', moneyText: '歳出予算額1,539百万円', total: 1547, ...LAST }],
  },
  'NUM-02': {
    good: [{ moneyText: '歳出予算額0円', money: 0, total: 8 }],
    bad: [{ moneyText: '歳出予算額O円', money: 0, total: 8 }],
  },
  'NUM-04': {
    good: [{ people: 8, total: 18 }],
    bad: [{ people: -8, total: 2 }],
  },
  'NUM-07': {
    good: [{ people: 8, total: 18 }],
    bad: [{ people: 8.4, total: 18 }],
  },
<<<<<<< HEAD
  'UNIT-01': {
    good: [{ previousYear: '歳出決算額9百万円' }],
    bad: [{ previousYear: '歳出決算額9百万' }],
  },
  'UNIT-02': {
    good: [{ moneyText: '歳出予算額10百万円', money: 10, total: 18 }],
    bad: [{ moneyText: '歳出予算額10百万円', money: 10000, total: 10008 }],
  },
  'UNIT-03': {
    good: [{ moneyText: '歳出予算額10百万円（うち一般財源8百万円）' }],
    bad: [{ moneyText: '歳出予算額10百万円（うち一般財源8,000千円）' }],
=======
  'PREV-01': {
    good: [{ previousYear: '歳出決算額9百万円' }],
    bad: [{ previousYear: '歳出予算額9百万円' }],
  },
  'PREV-02': {
    good: [{ moneyText: '歳出予算額10百万円' }],
    bad: [{ moneyText: '歳出決算額10百万円' }],
>>>>>>> 8223994 (Say all there is of the sums (SUM-02, 03, 04, 06, 07) and units (UNIT-01 to 03) in one file a rule, each with one table of cells, findings and fixed cells as its test)
  },
} satisfies { readonly [rule: string]: Example };
