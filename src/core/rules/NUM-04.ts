import { amountOf } from '../readers/amount';
import { formatAmount, formatNumber } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** No negative amount; △, ▲, -, − and （） are all read as negative. */
export const num04 = defineRule({
  id: 'NUM-04',
  severity: 'error',
  source: 'form',
  needs: [],
  asks: {
    ja: '金額が負の数になっていませんか',
    en: 'Are all amounts zero or more?',
  },
  messages: {
    negative: worded(
      (v: { value: number; unit: string }) =>
        `金額が負の数（${formatAmount(v.value, v.unit)}）です。△、▲、－、（）が付いた数は負の数と読みます。`,
      (v) =>
        `The amount is negative (${formatAmount(v.value, v.unit)}). Numbers with △, ▲, - or brackets are read as negative.`,
      (v) => `負の数 ${formatNumber(v.value)}`,
      (v) => `negative: ${formatNumber(v.value)}`,
    ),
  },

  checkProgram({ amounts }, { profile: { unit } }) {
    return amounts.flatMap(({ cell, reading }) => {
      const value = amountOf(reading);
      if (value === null || value >= 0) return [];
      const quantity = { kind: 'amount', unit } as const;
      return [{ cell, key: 'negative', values: { value, unit }, actual: value, quantity } as const];
    });
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: 'コストや予算額が負になることはないため、入力の誤りと考えられます。',
          en: 'Costs and budgets are never below zero, so a minus sign is a slip.',
        },
        good: [{ people: 8, total: 18 }],
        bad: [{ people: -8, total: 2 }],
      }
    : null,
});
