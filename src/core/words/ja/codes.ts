import { quote } from '../format';

export const codes = {
  'CODE-01': {
    name: '手法の番号は一覧にありますか',
    messages: {
      unknown: (v: { written: string; codes: string }) =>
        `番号「${quote(v.written)}」は手法の一覧（${v.codes}）にありません。`,
      unknownWithOffer: (v: { written: string; codes: string; offer: string }) =>
        `番号「${quote(v.written)}」は手法の一覧（${v.codes}）にありません。「${v.offer}」でしょうか。`,
      noCode: (v: { written: string; codes: string }) =>
        `「${quote(v.written)}」に手法の番号（${v.codes}）がありません。`,
      notListed: (v: { title: string; written: string; codes: string }) =>
        `「${v.title}」の「${quote(v.written)}」は、この様式の選択肢（${v.codes}）にありません。`,
      noCodeWithOffer: (v: { written: string; offer: string }) =>
        `「${quote(v.written)}」に番号がありません。「${v.offer}」でしょうか。`,
    },
  },
  'CODE-02': {
    name: '手法の番号と名称は合っていますか',
    messages: {
      clash: (v: { written: string; byCode: string; byLabel: string }) =>
        `「${quote(v.written)}」は番号と名称が合いません。「${v.byCode}」か「${v.byLabel}」でしょうか。`,
    },
  },
  'CODE-03': {
    name: '手法の番号は丸数字で書いてありますか',
    messages: {
      notation: (v: { written: string; expected: string }) =>
        `番号が「${quote(v.written)}」と書かれています。「${v.expected}」に直してください。`,
    },
  },
};
