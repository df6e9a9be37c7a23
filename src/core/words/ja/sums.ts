import { formatAmount as amount } from '../format';

/** ヒト, モノ, カネ; null where the part is not known. */
export interface CostParts {
  people: number | null;
  things: number | null;
  money: number | null;
  unit: string;
}

function parts(v: CostParts): string {
  const part = (value: number | null) => (value === null ? '不明' : amount(value, v.unit));
  return `ヒト ${part(v.people)}＋モノ ${part(v.things)}＋カネ ${part(v.money)}`;
}

/** A sum of a ledger: its terms as read, a blank one as 0. */
export interface LedgerSumParts {
  /** The year-block; null outside of one. */
  period: string | null;
  terms: readonly { title: string; value: number }[];
  title: string;
  expected: number;
  unit: string;
}

function terms(v: LedgerSumParts): string {
  const listed = v.terms.map(({ title, value }) => `${title} ${amount(value, v.unit)}`).join('＋');
  const sum = v.terms.length > 1 ? `＝${amount(v.expected, v.unit)}` : '';
  return (v.period === null ? '' : `${v.period}：`) + listed + sum;
}

export const sums = {
  'SUM-01': {
    name: '合計はヒト・モノ・カネの和になっていますか',
    messages: {
      mismatch: (v: CostParts & { total: number; expected: number; difference: number }) =>
        `${parts(v)}＝${amount(v.expected, v.unit)}ですが、合計は${amount(v.total, v.unit)}です（差 ${amount(v.difference, v.unit)}）。`,
      rounding: (v: CostParts & { total: number; expected: number; difference: number }) =>
        `${parts(v)}＝${amount(v.expected, v.unit)}で、合計の${amount(v.total, v.unit)}との差は${amount(v.difference, v.unit)}です。端数であれば、このままで差し支えありません。`,
      blank: (v: CostParts & { expected: number }) =>
        `合計が空欄です。${parts(v)}＝${amount(v.expected, v.unit)}になります。`,
      blankUnknown: (v: CostParts) => `合計が空欄です。${parts(v)}のため、まだ計算できません。`,
      termsMismatch: (v: LedgerSumParts & { total: number; difference: number }) =>
        `${terms(v)}ですが、${v.title}は${amount(v.total, v.unit)}です（差 ${amount(v.difference, v.unit)}）。`,
      termsRounding: (v: LedgerSumParts & { total: number; difference: number }) =>
        `${terms(v)}で、${v.title}の${amount(v.total, v.unit)}との差は${amount(v.difference, v.unit)}です。端数であれば、このままで差し支えありません。`,
      termsBlank: (v: LedgerSumParts) => `「${v.title}」が空欄です。${terms(v)}になります。`,
    },
  },
};
