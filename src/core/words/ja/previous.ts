import { quote } from '../format';

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
};
