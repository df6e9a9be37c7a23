import { formatAmount as amount, formatPeople, quote } from '../words/format';
import { type MessageOf, sentence, type Text, type Language } from '../words/sentence';

/** Which figure a hint speaks of. */
type HintPart = 'people' | 'things' | 'money' | 'total';

const PARTS: { readonly [P in HintPart]: Text } = {
  people: { ja: 'ヒト', en: 'people' },
  things: { ja: 'モノ', en: 'things' },
  money: { ja: 'カネ', en: 'money' },
  total: { ja: '合計', en: 'the total' },
};

/** A figure as it stands, and what it would be if only it were wrong; both in `unit`. */
export interface Slip {
  readonly part: HintPart;
  readonly written: number;
  readonly meant: number;
  readonly unit: string;
}

/** Both in 人. */
interface Heads {
  readonly headline: number;
  readonly sum: number;
}

/** Amounts are in `unit`. */
interface BudgetFits {
  readonly budget: number;
  readonly unit: string;
}
interface CostPerHead {
  /** What people or the total would have to be. */
  readonly people: number;
  readonly total: number;
  readonly cost: number;
  /** What `cost` is a head, and what a head costs elsewhere in the workbook. */
  readonly perHead: number;
  readonly lowest: number;
  readonly highest: number;
  readonly unit: string;
}
/** What a head costs in the workbook, and what people would cost at that. */
interface HeadEstimate {
  readonly people: number;
  readonly price: number;
  readonly amount: number;
  readonly unit: string;
}
interface TotalFitsBudget extends BudgetFits {
  readonly total: number;
}
interface TotalFitsCost {
  readonly cost: number;
  readonly total: number;
  readonly unit: string;
}

/** Second sentences: what the figures themselves point to, never more. */
export const HINTS = {
  budgetFits: sentence(
    (v: BudgetFits) =>
      `本文の歳出予算額は${amount(v.budget, v.unit)}です。カネがこの金額なら、合計と合います。`,
    (v) =>
      `The text's budget is ${amount(v.budget, v.unit)}. With that as the cost of money the total fits.`,
  ),
  costPerHead: sentence(
    (v: CostPerHead) =>
      `ヒトが${amount(v.people, v.unit)}か、合計が${amount(v.total, v.unit)}なら合います。ヒト${amount(v.cost, v.unit)}は1人当たり${v.perHead.toFixed(1)}${v.unit}で、このブックのほかの事業は${v.lowest.toFixed(1)}～${v.highest.toFixed(1)}${v.unit}です。`,
    (v) =>
      `It fits with people at ${amount(v.people, v.unit)} or a total of ${amount(v.total, v.unit)}. People at ${amount(v.cost, v.unit)} are ${v.perHead.toFixed(1)}${v.unit} a head; the workbook's other programs pay ${v.lowest.toFixed(1)}–${v.highest.toFixed(1)}${v.unit}.`,
  ),
  thousandfold: sentence(
    (v: Slip) => `${slipJa(v)}の単位を取り違えたものかもしれません（1,000倍）。`,
    (v) => `${slipEn(v)} in another unit (×1,000).`,
  ),
  swapped: sentence(
    (v: Slip) => `${slipJa(v)}の数字が入れ替わったものかもしれません。`,
    (v) => `${slipEn(v)} with two digits swapped.`,
  ),
  missing: sentence(
    (v: Slip) => `${slipJa(v)}の数字が1つ抜けたものかもしれません。`,
    (v) => `${slipEn(v)} with a digit missing.`,
  ),
  extra: sentence(
    (v: Slip) => `${slipJa(v)}に数字が1つ余分に入ったものかもしれません。`,
    (v) => `${slipEn(v)} with a digit too many.`,
  ),
  oneSeven: sentence(
    (v: Slip) => `${slipJa(v)}の1と7を取り違えたものかもしれません。`,
    (v) => `${slipEn(v)} with 1 and 7 confused.`,
  ),
  headSwapped: sentence(
    (v: Heads) =>
      `${formatPeople(v.headline)}と${formatPeople(v.sum)}は、数字の並びが入れ替わっているだけの違いです。`,
    (v) =>
      `${v.headline.toFixed(2)} and ${v.sum.toFixed(2)} differ only in the order of two digits.`,
  ),
  headMissing: sentence(
    (v: Heads) =>
      `${formatPeople(v.headline)}と${formatPeople(v.sum)}は、数字が1つあるかないかだけの違いです。`,
    (v) =>
      `${v.headline.toFixed(2)} and ${v.sum.toFixed(2)} differ only by one digit more or less.`,
  ),
  headOneSeven: sentence(
    (v: Heads) => `${formatPeople(v.headline)}と${formatPeople(v.sum)}は、1と7だけの違いです。`,
    (v) => `${v.headline.toFixed(2)} and ${v.sum.toFixed(2)} differ only by a 1 in place of a 7.`,
  ),
  letters: sentence(
    (v: { readonly written: string }) =>
      `「${quote(v.written)}」では、数字の0や1の代わりに文字（O、l、Iなど）が使われているかもしれません。`,
    (v) => `“${quote(v.written)}” may hold letters (O, l, I …) in place of the digits 0 and 1.`,
  ),
  headEstimate: sentence(
    (v: HeadEstimate) =>
      `このブックの1人当たり${v.price.toFixed(1)}${v.unit}（中央値）で見積もると、${formatPeople(v.people)}で${amount(v.amount, v.unit)}です（推計）。`,
    (v) =>
      `At the workbook's median of ${v.price.toFixed(1)}${v.unit} a head, ${v.people.toFixed(2)} come to ${amount(v.amount, v.unit)} (an estimate).`,
  ),
  totalFitsBudget: sentence(
    (v: TotalFitsBudget) =>
      `合計の${amount(v.total, v.unit)}は、カネが${amount(v.budget, v.unit)}のときに合います。`,
    (v) =>
      `The total of ${amount(v.total, v.unit)} fits with ${amount(v.budget, v.unit)} as the cost of money.`,
  ),
  totalFitsCost: sentence(
    (v: TotalFitsCost) =>
      `合計の${amount(v.total, v.unit)}は、今のカネのコスト${amount(v.cost, v.unit)}と合っています。`,
    (v) =>
      `The total of ${amount(v.total, v.unit)} fits the present cost of money, ${amount(v.cost, v.unit)}.`,
  ),
};

function slipJa(v: Slip): string {
  return `${PARTS[v.part].ja}の${amount(v.written, v.unit)}は、${amount(v.meant, v.unit)}`;
}

function slipEn(v: Slip): string {
  return `The ${amount(v.written, v.unit)} of ${PARTS[v.part].en} may be ${amount(v.meant, v.unit)}`;
}

/** A second sentence as data: which cell explains a clash best, where the figures point to one. */
export type Hint = MessageOf<typeof HINTS>;

/** The sentence of a hint. */
export function renderHint({ key, values }: Hint, language: Language): string {
  // The type ties the values to their sentence.
  return HINTS[key][language](values as never);
}
