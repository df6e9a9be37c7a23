import { quote } from '../format';

export const units = {
  'UNIT-01': {
    name: '金額の単位は最後まで書いてありますか',
    messages: {
      cut: (v: { written: string; expected: string }) =>
        `「${quote(v.written)}」の単位が途中で切れています。「${v.expected}」のように書いてください。`,
    },
  },
};
