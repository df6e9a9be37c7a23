import { quote } from '../format';

export const references = {
  'XREF-01': {
    name: '同じ事務事業名が2つありませんか',
    why: '同じ名称の事業が2つあると、二重に集計されたり、どちらの説明か分からなくなったりするためです。',
    messages: {
      repeated: (v: { name: string }) =>
        `事務事業名「${quote(v.name)}」は、このブックの別の事業にも使われています。`,
    },
  },
  'XREF-03': {
    name: '施策の名称はブックの中で1つですか',
    why: '施策はコードごとに集計します。同じコードに名称が2つあると、コードか名称のどちらかが誤りと考えられるためです。',
    messages: {
      differs: (v: { code: string; name: string; usual: string }) =>
        `施策 ${v.code} の名称が「${quote(v.name)}」ですが、ほかの箇所では「${quote(v.usual)}」です。`,
    },
  },
};
