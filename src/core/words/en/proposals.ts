import { formatAmount as amount, formatPeople } from '../format';
import type { proposals as ja } from '../ja/proposals';
import type { CostParts } from '../ja/sums';

function parts(v: CostParts): string {
  const [people, things, money] = [v.people, v.things, v.money].map((part) =>
    amount(part ?? 0, v.unit),
  );
  return `People ${people ?? ''} + things ${things ?? ''} + money ${money ?? ''}`;
}

export const proposals: typeof ja = {
  total: (v) => `The total is blank. ${parts(v)} = ${amount(v.sum, v.unit)}.`,
  correction: (v) =>
    `${parts(v)} = ${amount(v.sum, v.unit)}, but the total is ${amount(v.total, v.unit)}. Find out which cell is wrong before you choose this.`,
  money: (v) => `The text gives a budget (歳出予算額) of ${amount(v.amount, v.unit)}.`,
  people: (v) =>
    `An estimate: ${formatPeople(v.heads)} at this workbook’s median of ${v.price.toFixed(1)}${v.unit} a head.`,
  between: ' ',
  forTable:
    'In a column of an Excel table a formula would fill the whole column, so the value goes in.',
};
