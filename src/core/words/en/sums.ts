import { formatAmount as amount } from '../format';
import type { CostParts, LedgerSumParts, sums as ja } from '../ja/sums';

function parts(v: CostParts): string {
  const part = (value: number | null) => (value === null ? 'unknown' : amount(value, v.unit));
  return `People ${part(v.people)} + things ${part(v.things)} + money ${part(v.money)}`;
}

function terms(v: LedgerSumParts): string {
  const listed = v.terms.map(({ title, value }) => `${title} ${amount(value, v.unit)}`).join(' + ');
  const sum = v.terms.length > 1 ? ` = ${amount(v.expected, v.unit)}` : '';
  return (v.period === null ? '' : `${v.period}: `) + listed + sum;
}

export const sums: typeof ja = {
  'SUM-01': {
    name: 'Is the total the sum of people, things and money?',
    messages: {
      mismatch: (v) =>
        `${parts(v)} = ${amount(v.expected, v.unit)}, but the total is ${amount(v.total, v.unit)} (difference ${amount(v.difference, v.unit)}).`,
      rounding: (v) =>
        `${parts(v)} = ${amount(v.expected, v.unit)}; the total is ${amount(v.total, v.unit)}, a difference of ${amount(v.difference, v.unit)}. If that is rounding, it may stay.`,
      blank: (v) => `The total is blank. ${parts(v)} = ${amount(v.expected, v.unit)}.`,
      blankUnknown: (v) => `The total is blank. ${parts(v)}: it cannot be worked out yet.`,
      termsMismatch: (v) =>
        `${terms(v)}, but ${v.title} is ${amount(v.total, v.unit)} (difference ${amount(v.difference, v.unit)}).`,
      termsRounding: (v) =>
        `${terms(v)}; ${v.title} is ${amount(v.total, v.unit)}, a difference of ${amount(v.difference, v.unit)}. If that is rounding, it may stay.`,
      termsBlank: (v) => `"${v.title}" is blank. ${terms(v)}.`,
    },
  },
};
