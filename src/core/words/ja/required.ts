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
  'REQ-07': {
    name: 'ヒトの本文とコストは両方入っていますか',
    messages: {
      noCost: (v: { written: string }) =>
        `本文には「${quote(v.written)}」とありますが、ヒトのコストが空欄です。`,
      noText: (v: { cost: string; unit: string }) =>
        `ヒトのコストは${v.cost}${v.unit}ですが、ヒトの本文が空欄です。`,
    },
  },
};
