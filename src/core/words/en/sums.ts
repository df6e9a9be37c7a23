import { formatAmount as amount, formatNumber, quote } from '../format';
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
  'SUM-02': {
    name: 'Is the cost of money the budget in its text?',
    messages: {
      mismatch: (v) =>
        `The text's budget is ${amount(v.budget, v.unit)}, the cost of money ${amount(v.cost, v.unit)} (difference ${amount(v.difference, v.unit)}).`,
      nonRegular: (v) =>
        `The cost of money, ${amount(v.cost, v.unit)}, is ${amount(v.difference, v.unit)} below the text's budget of ${amount(v.budget, v.unit)}. The pay of ${v.staff.toFixed(2)} non-regular staff is probably counted under people.`,
    },
  },
  'SUM-03': {
    name: 'Are general funds within the whole?',
    messages: {
      exceeds: (v) =>
        `General funds of ${amount(v.general, v.unit)} exceed the whole of ${amount(v.whole, v.unit)} by ${amount(v.difference, v.unit)}.`,
    },
  },
  'SUM-04': {
    name: 'Are the main items within the budget?',
    messages: {
      exceeds: (v) =>
        `The main items ${v.items} = ${amount(v.sum, v.unit)} exceed the budget of ${amount(v.budget, v.unit)} by ${amount(v.difference, v.unit)}.`,
      underHalf: (v) =>
        `The main items come to ${amount(v.sum, v.unit)}, under half of the budget of ${amount(v.budget, v.unit)}. Are there others?`,
    },
  },
  'SUM-06': {
    name: 'Does the cost of people fit their number?',
    messages: {
      far: (v) =>
        `The cost of people, ${amount(v.cost, v.unit)} for ${v.people.toFixed(2)}, is ${v.perHead.toFixed(1)}${v.unit} a head. The median of the workbook's other programs is ${v.median.toFixed(1)}${v.unit} (${v.lowest.toFixed(1)}–${v.highest.toFixed(1)}).`,
    },
  },
  'SUM-07': {
    name: 'Are budget and cost of money both there?',
    messages: {
      noCost: (v) =>
        `The text's budget is ${amount(v.budget, v.unit)}, but the cost of money is blank.`,
      zeroCost: (v) =>
        `The text's budget is ${amount(v.budget, v.unit)}, but the cost of money is ${formatNumber(0)}.`,
      noBudget: (v) =>
        `The cost of money is ${amount(v.cost, v.unit)}, but the text names no budget${v.written === '' ? '' : ` (${quote(v.written)})`}.`,
      zeroBudget: (v) =>
        `The cost of money is ${amount(v.cost, v.unit)}, but the text's budget is ${amount(0, v.unit)}.`,
    },
  },
};
