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
  'REQ-06': {
    name: '目標・内容・実績・分析が入っていますか',
    messages: {
      blank: (v: { title: string; nil: string }) => `「${v.title}」が空欄です。`,
      blankNew: (v: { title: string; nil: string }) =>
        `「${v.title}」が空欄です。新規の事業で実績がまだないときは「${v.nil}」と書いてください。`,
    },
  },
};
