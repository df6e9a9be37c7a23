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
  'PREV-03': {
    name: '新規の事業に前年度決算額が入っていませんか',
    messages: {
      amount: (v: { written: string }) =>
        `新規（●）の事業ですが、前年度の金額（${quote(v.written)}）があります。どちらかを確かめてください。`,
    },
  },
};
