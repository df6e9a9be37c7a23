import { formatAmount, formatNumber, formatPeople, quote } from '../format';

export const numbers = {
  'NUM-01': {
    name: '金額は数値で入っていますか',
    messages: {
      text: (v: { written: string; value: number; unit: string }) =>
        `金額「${quote(v.written)}」が文字列です。${formatAmount(v.value, v.unit)}と読みました。数値で入力してください。`,
      several: (v: { written: string; figures: readonly number[]; unit: string }) =>
        `金額のセル「${quote(v.written)}」に数が${v.figures.length}つあります（${v.figures.map((figure) => formatAmount(figure, v.unit)).join('、')}）。どれが正しいか分からないため、計算に入れていません。1つだけを入力してください。`,
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
  'NUM-04': {
    name: '金額が負の数になっていませんか',
    messages: {
      negative: (v: { value: number; unit: string }) =>
        `金額が負の数（${formatAmount(v.value, v.unit)}）です。△、▲、－、（）が付いた数は負の数と読みます。`,
    },
  },
  'NUM-07': {
    name: '金額は整数、職員数は小数2桁までですか',
    messages: {
      amount: (v: { value: number; rounded: number; unit: string }) =>
        `金額が${formatAmount(v.value, v.unit)}です。整数で入力してください。四捨五入すると${formatAmount(v.rounded, v.unit)}です。`,
      people: (v: { count: number; rounded: number }) =>
        `職員数の${formatNumber(v.count)}人は小数が3桁以上です。2桁までにすると${formatPeople(v.rounded)}です。`,
    },
  },
};
