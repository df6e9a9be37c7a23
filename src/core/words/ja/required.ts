import { formatNumber, quote } from '../format';

export const required = {
  'REQ-01': {
    name: '事務事業名が入っていますか',
    messages: {
      blank: (v: { title: string }) => `「${v.title}」が空欄です。`,
    },
  },
  'REQ-02': {
    name: '所管課が入っていますか',
    messages: {
      blank: (v: { title: string }) => `「${v.title}」が空欄です。`,
      spelling: (v: { written: string; usual: string }) =>
        `「${quote(v.written)}」は、このブックのほかの箇所では「${v.usual}」と書かれています。`,
    },
  },
  'REQ-03': {
    name: 'No. は正の整数ですか',
    messages: {
      blank: (v: { next: number }) =>
        `No. が空欄です。この施策で空いている番号は${formatNumber(v.next)}です。`,
      missing: (v: { title: string }) => `「${v.title}」が空欄です。`,
      invalid: (v: { written: string }) =>
        `No.「${quote(v.written)}」は正の整数として読み取れません。`,
      notation: (v: { written: string; number: number }) =>
        `No.「${quote(v.written)}」は、数値の${String(v.number)}として入れてください。`,
    },
  },
  'REQ-04': {
    name: 'No. は施策の中で重なっていませんか',
    messages: {
      repeated: (v: { number: number; policy: string }) =>
        `No. ${String(v.number)}は、${v.policy === '' ? 'この表' : `施策 ${v.policy}`}の別の事業にも付いています。`,
    },
  },
  'REQ-05': {
    name: 'No. は順番どおりに並んでいますか',
    messages: {
      gap: (v: { number: number; missing: number }) =>
        `No. ${String(v.missing)}が見つからないまま、No. ${String(v.number)}になっています。事業の記入もれがないか確かめてください。`,
      order: (v: { number: number; highest: number }) =>
        `No. ${String(v.number)}が、No. ${String(v.highest)}より後ろにあります。番号の順に並べてください。`,
    },
  },
  'REQ-06': {
    name: '目標・内容・実績・分析が入っていますか',
    messages: {
      blank: (v: { title: string; nil: string }) => `「${v.title}」が空欄です。`,
      blankNew: (v: { title: string; nil: string }) =>
        `「${v.title}」が空欄です。新規の事業で実績がまだないときは「${v.nil}」と書いてください。`,
    },
  },
  'REQ-07': {
    name: 'ヒトの本文とコストは両方入っていますか',
    messages: {
      noCost: (v: { written: string }) =>
        `本文には「${quote(v.written)}」とありますが、ヒトのコストが空欄です。`,
      noText: (v: { cost: string; unit: string }) =>
        `ヒトのコストは${v.cost}${v.unit}ですが、ヒトの本文が空欄です。`,
    },
  },
  'REQ-08': {
    name: '新規の印は様式どおりですか',
    messages: {
      lookalike: (v: { written: string; mark: string }) =>
        `新規の印が「${quote(v.written)}」です。「${v.mark}」に直してください。`,
      other: (v: { written: string; mark: string }) =>
        `新規の欄が「${quote(v.written)}」です。新規の事業なら「${v.mark}」、そうでなければ空欄にしてください。`,
    },
  },
};
