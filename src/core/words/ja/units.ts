import { formatAmount, quote } from '../format';

export const units = {
  'UNIT-01': {
    name: '金額の単位は最後まで書いてありますか',
    messages: {
      cut: (v: { written: string; expected: string }) =>
        `「${quote(v.written)}」の単位が途中で切れています。「${v.expected}」のように書いてください。`,
    },
  },
  'UNIT-02': {
    name: '千円と百万円を取り違えていませんか',
    messages: {
      costLarger: (v: { named: number; cost: number; unit: string }) =>
        `本文の金額は${formatAmount(v.named, v.unit)}ですが、コストは${formatAmount(v.cost, v.unit)}で約1,000倍です。どちらかの単位を確かめてください。`,
      costSmaller: (v: { named: number; cost: number; unit: string }) =>
        `本文の金額は${formatAmount(v.named, v.unit)}で、コスト${formatAmount(v.cost, v.unit)}の約1,000倍です。どちらかの単位を確かめてください。`,
    },
  },
  'UNIT-03': {
    name: '1つのセルの中で単位はそろっていますか',
    messages: {
      mixed: (v: { first: string; other: string }) =>
        `1つのセルに「${quote(v.first)}」と「${quote(v.other)}」があり、単位がそろっていません。`,
    },
  },
};
