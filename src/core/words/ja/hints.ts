import { formatAmount as amount, formatPeople, quote } from '../format';

/** Which figure a hint speaks of. */
export type HintPart = 'people' | 'things' | 'money' | 'total';

const PARTS: { readonly [P in HintPart]: string } = {
  people: 'ヒト',
  things: 'モノ',
  money: 'カネ',
  total: '合計',
};

/** A figure as it stands, and what it would be if only it were wrong. */
export interface Slip {
  part: HintPart;
  written: number;
  meant: number;
  unit: string;
}

function slip(v: Slip): string {
  return `${PARTS[v.part]}の${amount(v.written, v.unit)}は、${amount(v.meant, v.unit)}`;
}

/** Second sentences: what the figures themselves point to, never more. */
export const hints = {
  budgetFits: (v: { budget: number; unit: string }) =>
    `本文の歳出予算額は${amount(v.budget, v.unit)}です。カネがこの金額なら、合計と合います。`,
  costPerHead: (v: {
    people: number;
    total: number;
    cost: number;
    perHead: number;
    lowest: number;
    highest: number;
    unit: string;
  }) =>
    `ヒトが${amount(v.people, v.unit)}か、合計が${amount(v.total, v.unit)}なら合います。ヒト${amount(v.cost, v.unit)}は1人当たり${v.perHead.toFixed(1)}${v.unit}で、このブックのほかの事業は${v.lowest.toFixed(1)}～${v.highest.toFixed(1)}${v.unit}です。`,
  thousandfold: (v: Slip) => `${slip(v)}の単位を取り違えたものかもしれません（1,000倍）。`,
  swapped: (v: Slip) => `${slip(v)}の数字が入れ替わったものかもしれません。`,
  missing: (v: Slip) => `${slip(v)}の数字が1つ抜けたものかもしれません。`,
  extra: (v: Slip) => `${slip(v)}に数字が1つ余分に入ったものかもしれません。`,
  oneSeven: (v: Slip) => `${slip(v)}の1と7を取り違えたものかもしれません。`,
  headSwapped: (v: { headline: number; sum: number }) =>
    `${formatPeople(v.headline)}と${formatPeople(v.sum)}は、数字の並びが入れ替わっているだけの違いです。`,
  headMissing: (v: { headline: number; sum: number }) =>
    `${formatPeople(v.headline)}と${formatPeople(v.sum)}は、数字が1つあるかないかだけの違いです。`,
  headOneSeven: (v: { headline: number; sum: number }) =>
    `${formatPeople(v.headline)}と${formatPeople(v.sum)}は、1と7だけの違いです。`,
  letters: (v: { written: string }) =>
    `「${quote(v.written)}」では、数字の0や1の代わりに文字（O、l、Iなど）が使われているかもしれません。`,
  totalFitsBudget: (v: { budget: number; total: number; unit: string }) =>
    `合計の${amount(v.total, v.unit)}は、カネが${amount(v.budget, v.unit)}のときに合います。`,
  totalFitsCost: (v: { cost: number; total: number; unit: string }) =>
    `合計の${amount(v.total, v.unit)}は、今のカネのコスト${amount(v.cost, v.unit)}と合っています。`,
};
