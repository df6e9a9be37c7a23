import { formatAmount as amount, quote } from '../format';
import type { HintPart, hints as ja, Slip } from '../ja/hints';

const PARTS: { readonly [P in HintPart]: string } = {
  people: 'people',
  things: 'things',
  money: 'money',
  total: 'the total',
};

function slip(v: Slip): string {
  return `The ${amount(v.written, v.unit)} of ${PARTS[v.part]} may be ${amount(v.meant, v.unit)}`;
}

export const hints: typeof ja = {
  budgetFits: (v) =>
    `The text's budget is ${amount(v.budget, v.unit)}. With that as the cost of money the total fits.`,
  costPerHead: (v) =>
    `It fits with people at ${amount(v.people, v.unit)} or a total of ${amount(v.total, v.unit)}. People at ${amount(v.cost, v.unit)} are ${v.perHead.toFixed(1)}${v.unit} a head; the workbook's other programs pay ${v.lowest.toFixed(1)}–${v.highest.toFixed(1)}${v.unit}.`,
  thousandfold: (v) => `${slip(v)} in another unit (×1,000).`,
  swapped: (v) => `${slip(v)} with two digits swapped.`,
  missing: (v) => `${slip(v)} with a digit missing.`,
  extra: (v) => `${slip(v)} with a digit too many.`,
  oneSeven: (v) => `${slip(v)} with 1 and 7 confused.`,
  headSwapped: (v) =>
    `${v.headline.toFixed(2)} and ${v.sum.toFixed(2)} differ only in the order of two digits.`,
  headMissing: (v) =>
    `${v.headline.toFixed(2)} and ${v.sum.toFixed(2)} differ only by one digit more or less.`,
  headOneSeven: (v) =>
    `${v.headline.toFixed(2)} and ${v.sum.toFixed(2)} differ only by a 1 in place of a 7.`,
  letters: (v) =>
    `“${quote(v.written)}” may hold letters (O, l, I …) in place of the digits 0 and 1.`,
  totalFitsBudget: (v) =>
    `The total of ${amount(v.total, v.unit)} fits with ${amount(v.budget, v.unit)} as the cost of money.`,
  totalFitsCost: (v) =>
    `The total of ${amount(v.total, v.unit)} fits the present cost of money, ${amount(v.cost, v.unit)}.`,
};
