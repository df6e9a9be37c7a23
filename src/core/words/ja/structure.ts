import { quote } from '../format';

export const structure = {
  'STR-01': {
    name: '表の見出しはそろっていますか',
    messages: {
      missing: (v: { missing: string }) =>
        `見出し「${v.missing}」が見つかりません。様式どおりの見出しにすると、その欄も検証できます。`,
      doubled: (v: { doubled: string }) =>
        `見出し「${v.doubled}」が2つ以上あります。値の入っている列だけを読みました。`,
      both: (v: { missing: string; doubled: string }) =>
        `見出し「${v.missing}」が見つからず、「${v.doubled}」が2つ以上あります。`,
    },
  },
  'STR-02': {
    name: 'ヒト・モノ・カネの行は1つずつありますか',
    messages: {
      missing: (v: { missing: string }) =>
        `この事業には「${v.missing}」の行が見つかりません。行の左の表示を確認してください。`,
      doubled: (v: { doubled: string }) =>
        `この事業には「${v.doubled}」の行が2つ以上あります。行の左の表示を確認してください。`,
      both: (v: { missing: string; doubled: string }) =>
        `この事業には「${v.missing}」の行が見つからず、「${v.doubled}」の行が2つ以上あります。`,
    },
  },
  'STR-03': {
    name: '表の上に施策の行がありますか',
    messages: {
      noRow: (v: { example: string }) =>
        `表の上に施策の行がありません。施策のコード（例 ${v.example}）と名称を入れてください。`,
      noCode: (v: { example: string }) =>
        `施策のコードが空欄です。「${v.example}」の形で入れてください。`,
      unreadable: (v: { written: string; example: string }) =>
        `施策のコード「${quote(v.written)}」を読み取れません。「${v.example}」の形で入れてください。`,
      notation: (v: { written: string; code: string }) =>
        `施策のコードは「${quote(v.written)}」ではなく「${v.code}」の形で書きます。`,
    },
  },
  'STR-04': {
    name: '表の中に読み取られない値はありませんか',
    messages: {
      unread: (v: { written: string }) =>
        `表の中の「${quote(v.written)}」は、どの欄の値でもないため読み取っていません。結合セルの下に残った値かもしれません。`,
    },
  },
};
