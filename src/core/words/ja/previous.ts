import { formatAmount, quote } from '../format';

export const previous = {
  'PREV-01': {
    name: '前年度は歳出決算額で書いてありますか',
    messages: {
      budget: (v: { written: string; expected: string }) =>
        `前年度決算額の欄に「${v.written}」とあります。「${v.expected}」でしょうか。`,
      noPhrase: (v: { written: string; expected: string }) =>
        `前年度決算額の欄「${quote(v.written)}」に「${v.expected}」の語がありません。「${v.expected}○百万円」のように書いてください。`,
    },
  },
  'PREV-02': {
    name: 'カネは歳出予算額で書いてありますか',
    messages: {
      settlement: (v: { written: string; expected: string }) =>
        `カネの本文に「${v.written}」とあります。「${v.expected}」でしょうか。`,
      noPhrase: (v: { written: string; expected: string }) =>
        `カネの本文「${quote(v.written)}」に「${v.expected}」の語がありません。「${v.expected}○百万円」のように書いてください。`,
    },
  },
  'PREV-03': {
    name: '新規の事業に前年度決算額が入っていませんか',
    messages: {
      amount: (v: { written: string }) =>
        `新規（●）の事業ですが、前年度の金額（${quote(v.written)}）があります。どちらかを確かめてください。`,
    },
  },
  'PREV-05': {
    name: '前年度から金額が大きく変わっていませんか',
    messages: {
      more: (v: { now: number; before: number; change: number; unit: string }) =>
        `今年度の歳出予算額${formatAmount(v.now, v.unit)}は、前年度の歳出決算額${formatAmount(v.before, v.unit)}より${formatAmount(v.change, v.unit)}多くなっています。`,
      less: (v: { now: number; before: number; change: number; unit: string }) =>
        `今年度の歳出予算額${formatAmount(v.now, v.unit)}は、前年度の歳出決算額${formatAmount(v.before, v.unit)}より${formatAmount(v.change, v.unit)}少なくなっています。`,
    },
  },
};
