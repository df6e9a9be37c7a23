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
  'CODE-04': {
    name: '手法の名称は一覧のとおりですか',
    messages: {
      codeAlone: (v: { written: string; expected: string }) =>
        `「${quote(v.written)}」に手法の名称がありません。「${v.expected}」と書いてください。`,
      spelling: (v: { written: string; expected: string }) =>
        `「${quote(v.written)}」は、一覧では「${v.expected}」と書きます。`,
      unknown: (v: { written: string; expected: string }) =>
        `「${quote(v.written)}」の名称は一覧にありません。この番号の手法は「${v.expected}」です。`,
    },
  },
  'CODE-05': {
    name: '手法ごとに今後の方向性がありますか',
    messages: {
      noDirection: (v: { written: string }) =>
        `手法「${quote(v.written)}」の今後の方向性が空欄です。`,
    },
  },
  'CODE-06': {
    name: '今後の方向性に手法がついていますか',
    messages: {
      noCode: (v: { written: string }) =>
        `今後の方向性「${quote(v.written)}」に当たる手法がありません。手法の番号を入力してください。`,
    },
  },
  'CODE-07': {
    name: '同じ手法が2度書かれていませんか',
    messages: {
      repeated: (v: { method: string }) => `この事業には「${v.method}」がすでにあります。`,
    },
  },
  'CODE-08': {
    name: '手法は番号の順に並んでいますか',
    messages: {
      descends: (v: { code: string; previous: string }) =>
        `「${v.code}」が「${v.previous}」の後にあります。番号の順に並べてください。`,
    },
  },
  'CODE-10': {
    name: '改善・改革の手法が入っていますか',
    messages: {
      none: (v: { title: string; codes: string }) =>
        `「${v.title}」が空欄です。${v.codes}から選んで入力してください。`,
    },
  },
  'CODE-11': {
    name: '1つのセルに手法は1つですか',
    messages: {
      several: (v: { written: string; first: string; second: string }) =>
        `「${quote(v.written)}」には「${v.first}」と「${v.second}」があります。手法は1つのセルに1つずつ入力してください。`,
    },
  },
};
