import { formatAmount, quote } from '../format';

export const numbers = {
  'NUM-01': {
    name: '金額は数値で入っていますか',
    messages: {
      text: (v: { written: string; value: number; unit: string }) =>
        `金額「${quote(v.written)}」が文字列です。${formatAmount(v.value, v.unit)}と読みました。数値で入力してください。`,
      unreadable: (v: { written: string }) =>
        `「${quote(v.written)}」は金額として読めません。数値で入力してください。`,
      errorValue: (v: { written: string }) =>
        `金額のセルがエラー値（${v.written}）です。数値で入力してください。`,
    },
  },
  'NUM-02': {
    name: '数字の代わりに文字が使われていませんか',
    messages: {
      letters: (v: { written: string }) =>
        `「${quote(v.written)}」では、数字の代わりに文字（O、l、I、〇など）が使われているようです。数字に直してください。`,
    },
  },
};
