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
} satisfies { readonly [rule: string]: Example };
