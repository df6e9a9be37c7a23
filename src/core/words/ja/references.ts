import { quote } from '../format';

export const references = {
  'XREF-01': {
    name: '同じ事務事業名が2つありませんか',
    messages: {
      repeated: (v: { name: string }) =>
        `事務事業名「${quote(v.name)}」は、このブックの別の事業にも使われています。`,
      elsewhere: (v: { name: string; where: string }) =>
        `事務事業名「${quote(v.name)}」は、別のブック（${v.where}）の事業にも使われています。`,
    },
  },
  'XREF-03': {
    name: '施策の名称はブックの中で1つですか',
    messages: {
      differs: (v: { code: string; name: string; usual: string }) =>
        `施策 ${v.code} の名称が「${quote(v.name)}」ですが、ほかの箇所では「${quote(v.usual)}」です。`,
    },
  },
};
