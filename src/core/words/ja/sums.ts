import { formatAmount as amount, formatNumber, formatPeople, quote } from '../format';

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
  'SUM-02': {
    name: 'カネのコストは歳出予算額と同じですか',
    messages: {
      mismatch: (v: { budget: number; cost: number; difference: number; unit: string }) =>
        `本文の歳出予算額は${amount(v.budget, v.unit)}、カネのコストは${amount(v.cost, v.unit)}です（差 ${amount(v.difference, v.unit)}）。`,
      nonRegular: (v: {
        budget: number;
        cost: number;
        difference: number;
        unit: string;
        staff: number;
      }) =>
        `カネのコスト${amount(v.cost, v.unit)}は本文の歳出予算額${amount(v.budget, v.unit)}より${amount(v.difference, v.unit)}少なくなっています。非常勤など${formatPeople(v.staff)}の人件費をヒトに計上しているためと考えられます。`,
    },
  },
  'SUM-03': {
    name: '一般財源は歳出額以内ですか',
    messages: {
      exceeds: (v: { whole: number; general: number; difference: number; unit: string }) =>
        `うち一般財源${amount(v.general, v.unit)}が、もとの${amount(v.whole, v.unit)}を${amount(v.difference, v.unit)}上回っています。`,
    },
  },
  'SUM-04': {
    name: '【主なもの】の合計は歳出予算額以内ですか',
    messages: {
      exceeds: (v: {
        items: string;
        sum: number;
        budget: number;
        difference: number;
        unit: string;
      }) =>
        `【主なもの】は${v.items}＝${amount(v.sum, v.unit)}で、歳出予算額${amount(v.budget, v.unit)}を${amount(v.difference, v.unit)}上回っています。`,
      underHalf: (v: { sum: number; budget: number; unit: string }) =>
        `【主なもの】の合計${amount(v.sum, v.unit)}は、歳出予算額${amount(v.budget, v.unit)}の半分に届きません。ほかに主なものはありませんか。`,
    },
  },
  'SUM-06': {
    name: 'ヒトのコストは職員数に見合っていますか',
    messages: {
      far: (v: {
        cost: number;
        people: number;
        perHead: number;
        median: number;
        lowest: number;
        highest: number;
        unit: string;
      }) =>
        `ヒトのコスト${amount(v.cost, v.unit)}は、${formatPeople(v.people)}で割ると1人当たり${v.perHead.toFixed(1)}${v.unit}です。このブックのほかの事業の中央値は${v.median.toFixed(1)}${v.unit}（${v.lowest.toFixed(1)}～${v.highest.toFixed(1)}）です。`,
    },
  },
  'SUM-07': {
    name: '歳出予算額とカネのコストは両方入っていますか',
    messages: {
      noCost: (v: { budget: number; unit: string }) =>
        `本文の歳出予算額は${amount(v.budget, v.unit)}ですが、カネのコストが空欄です。`,
      zeroCost: (v: { budget: number; unit: string }) =>
        `本文の歳出予算額は${amount(v.budget, v.unit)}ですが、カネのコストは${formatNumber(0)}です。`,
      noBudget: (v: { cost: number; unit: string; written: string }) =>
        `カネのコストは${amount(v.cost, v.unit)}ですが、本文に歳出予算額がありません${v.written === '' ? '' : `（${quote(v.written)}）`}。`,
      zeroBudget: (v: { cost: number; unit: string }) =>
        `カネのコストは${amount(v.cost, v.unit)}ですが、本文の歳出予算額は${amount(0, v.unit)}です。`,
    },
  },
};
