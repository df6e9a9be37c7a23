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
} satisfies { readonly [rule: string]: Example };

function budget(amount: number): { readonly moneyText: string } {
  return { moneyText: `歳出予算額${amount}百万円` };
}
