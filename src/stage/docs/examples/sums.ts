import type { Example } from '../../../core/rules/Example';

/** Sums over a program's cells and within its texts. */
export const sumExamples = {
  'SUM-01': {
    good: [
      {
        people: 21,
        things: 0,
        money: 69,
        total: 90,
        ...budget(69),
        previousYear: '歳出決算額67百万円',
      },
    ],
    bad: [
      {
        people: 27,
        things: 0,
        money: 69,
        total: 90,
        ...budget(69),
        previousYear: '歳出決算額67百万円',
      },
    ],
  },
  'SUM-02': {
    good: [{ ...budget(10), money: 10 }],
    bad: [{ ...budget(13), money: 10 }],
  },
  'SUM-03': {
    good: [{ moneyText: '歳出予算額10百万円（うち一般財源8百万円）' }],
    bad: [{ moneyText: '歳出予算額10百万円（うち一般財源18百万円）' }],
  },
  'SUM-04': {
    good: [{ moneyText: '歳出予算額10百万円\n【主なもの】\n・委託料 7百万円\n・使用料 2百万円' }],
    bad: [{ moneyText: '歳出予算額10百万円\n【主なもの】\n・委託料 7百万円\n・使用料 12百万円' }],
  },
  'SUM-06': {
    good: [{ peopleText: '職員2.00人', people: 16, total: 26 }],
    bad: [{ peopleText: '職員2.00人', people: 27, total: 37 }],
    others: 7,
  },
  'SUM-07': {
    good: [{ ...budget(10), money: 10 }],
    bad: [{ ...budget(10), money: null }],
  },
} satisfies { readonly [rule: string]: Example };

function budget(amount: number): { readonly moneyText: string } {
  return { moneyText: `歳出予算額${amount}百万円` };
}
