import { difference } from '../collections/arithmetic';
import { cellText } from '../facts/cells';
import { type BudgetItem, roundingOf } from '../readers/breakdown';
import { toBill } from '../findings/Bill';
import { programOf } from '../fix/places';
import { yenPer } from '../text/units';
import { formatAmount, formatNumber, quote } from '../words/format';
import type { Text } from '../words/sentence';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** Amounts in `unit`. */
interface UnderHalf {
  readonly sum: number;
  readonly budget: number;
  readonly unit: string;
}

interface Exceeds extends UnderHalf {
  /** Each with its amount. */
  readonly items: readonly { readonly name: string; readonly value: number }[];
  readonly difference: number;
}

const MAIN_ITEMS: Text = { ja: '主なものの和', en: 'Main items' };
const BUDGET: Text = { ja: '歳出予算額', en: 'Budget' };

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
    exceeds: worded(
      (v: Exceeds) =>
        `【主なもの】は${listOf(v, '＋')}＝${formatAmount(v.sum, v.unit)}で、歳出予算額${formatAmount(v.budget, v.unit)}を${formatAmount(v.difference, v.unit)}上回っています。`,
      (v) =>
        `The main items ${listOf(v, ' + ')} = ${formatAmount(v.sum, v.unit)} exceed the budget of ${formatAmount(v.budget, v.unit)} by ${formatAmount(v.difference, v.unit)}.`,
      (v) => `主なもの${formatNumber(v.sum)}＞予算額${formatNumber(v.budget)}`,
      (v) => `items ${formatNumber(v.sum)} > budget ${formatNumber(v.budget)}`,
    ),
    underHalf: worded(
      (v: UnderHalf) =>
        `【主なもの】の合計${formatAmount(v.sum, v.unit)}は、歳出予算額${formatAmount(v.budget, v.unit)}の半分に届きません。ほかに主なものはありませんか。`,
      (v) =>
        `The main items come to ${formatAmount(v.sum, v.unit)}, under half of the budget of ${formatAmount(v.budget, v.unit)}. Are there others?`,
      (v) => `主なもの${formatNumber(v.sum)}、予算額${formatNumber(v.budget)}`,
      (v) => `items ${formatNumber(v.sum)}, budget ${formatNumber(v.budget)}`,
    ),
  },

  checkProgram(program, { profile: { unit } }) {
    const { amount, others, scope, items, isListWhole, isListSure } = program.budget;
    const { cell, value } = program.fields.moneyText;
    if (cell === null || amount === null) return [];
    const unclear = {
      cell,
      unverified: { key: 'notUnderstood', values: { what: quote(cellText(value)) } },
    } as const;
    if (!isListWhole) return [unclear];
    if (items.length === 0) return [];
    const budget = difference(
      others.reduce((total, other) => total + other.value, amount.value),
      0,
    );
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
    // Each figure, the budget too, may be rounded by half its unit.
    const all = [amount, ...items.map((item) => item.amount)];
    const rounding = roundingOf(all, yenPer(unit));
    if (over > rounding) {
      // Of several amounts of 予算 it is open which one the list divides.
      if (scope !== null || !isListSure || mayHoldSum(items, over - rounding)) return [unclear];
      const named = items.map((item) => ({ name: item.name, value: item.amount.value }));
      const listed = { ...values, items: named, difference: over };
      return [{ ...found, key: 'exceeds', values: listed }];
    }
    return sum * 2 < budget && scope === null && isListSure
      ? [{ ...found, severity: 'info', key: 'underHalf', values }]
      : [];
  },

  bill(finding, book, language) {
    const { cell } = finding;
    const { sum, budget, unit } = finding.message.values;
    const items = programOf(finding, book)?.budget.items ?? [];
    return toBill({
      unit,
      parts: items.map(({ name, amount: { value } }) => ({ label: quote(name), cell, value })),
      sum: { label: MAIN_ITEMS[language], value: sum },
      stated: { label: BUDGET[language], cell, value: budget },
    });
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

/**
 * Whether an item of at least so much is what two or more right above or below it add up to: it may be
 * their sum, and the list right.
 */
function mayHoldSum(items: readonly BudgetItem[], least: number): boolean {
  const values = items.map(({ amount }) => amount.value);
  const isSumOf = (value: number, others: readonly number[]): boolean => {
    let sum = 0;
    return others.some((other, i) => {
      sum += other;
      return i > 0 && difference(sum, value) === 0;
    });
  };
  return values.some(
    (value, i) =>
      value >= least &&
      (isSumOf(value, values.slice(i + 1)) || isSumOf(value, values.slice(0, i).reverse())),
  );
}

function listOf({ items, unit }: Exceeds, plus: string): string {
  return items.map(({ name, value }) => `${name} ${formatAmount(value, unit)}`).join(plus);
}
