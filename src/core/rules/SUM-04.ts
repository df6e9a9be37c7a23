import { difference } from '../collections/arithmetic';
import type { BudgetReading } from '../readers/budget';
import { formatAmount } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, sentence } from './Rule';

/** Amounts in `unit`. */
interface UnderHalf {
  readonly sum: number;
  readonly budget: number;
  readonly unit: string;
}

interface Exceeds extends UnderHalf {
  /** Each with its amount. */
  readonly items: string;
  readonly difference: number;
}

/** Σ【主なもの】 ≤ 歳出予算額 within rounding; information when it is under half. */
export const sum04 = defineRule({
  id: 'SUM-04',
  severity: 'error',
  source: 'broker',
  asks: {
    ja: '【主なもの】の合計は歳出予算額以内ですか',
    en: 'Are the main items within the budget?',
  },
  messages: {
    exceeds: sentence(
      (v: Exceeds) =>
        `【主なもの】は${v.items}＝${formatAmount(v.sum, v.unit)}で、歳出予算額${formatAmount(v.budget, v.unit)}を${formatAmount(v.difference, v.unit)}上回っています。`,
      (v) =>
        `The main items ${v.items} = ${formatAmount(v.sum, v.unit)} exceed the budget of ${formatAmount(v.budget, v.unit)} by ${formatAmount(v.difference, v.unit)}.`,
    ),
    underHalf: sentence(
      (v: UnderHalf) =>
        `【主なもの】の合計${formatAmount(v.sum, v.unit)}は、歳出予算額${formatAmount(v.budget, v.unit)}の半分に届きません。ほかに主なものはありませんか。`,
      (v) =>
        `The main items come to ${formatAmount(v.sum, v.unit)}, under half of the budget of ${formatAmount(v.budget, v.unit)}. Are there others?`,
    ),
  },

  checkProgram(program, { profile: { unit } }) {
    const { amount, items } = program.budget;
    const { cell } = program.fields.moneyText;
    if (cell === null || amount === null || items.length === 0) return [];
    const budget = amount.value;
    const sum = difference(
      items.reduce((total, item) => total + item.amount.value, 0),
      0,
    );
    const over = difference(sum, budget);
    const values = { sum, budget, unit };
    const found = {
      cell,
      expected: budget,
      actual: sum,
      quantity: { kind: 'amount', unit },
    } as const;
    // Each figure, the budget too, may be rounded by half a unit.
    if (over > (items.length + 1) / 2) {
      const listed = { ...values, items: listOf(items, unit), difference: over };
      return [{ ...found, key: 'exceeds', values: listed }];
    }
    return sum * 2 < budget ? [{ ...found, severity: 'info', key: 'underHalf', values }] : [];
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '【主なもの】は歳出予算額の内訳です。合計が予算額を超えると、内訳か予算額のどちらかが誤りと考えられます。',
          en: 'The main items are part of the budget. Where they add up to more, an item or the budget is wrong.',
        },
        good: [
          { moneyText: '歳出予算額10百万円\n【主なもの】\n・委託料 7百万円\n・使用料 2百万円' },
        ],
        bad: [
          { moneyText: '歳出予算額10百万円\n【主なもの】\n・委託料 7百万円\n・使用料 12百万円' },
        ],
      }
    : null,
});

function listOf(items: BudgetReading['items'], unit: string): string {
  return items.map(({ name, amount }) => `${name} ${formatAmount(amount.value, unit)}`).join('＋');
}
