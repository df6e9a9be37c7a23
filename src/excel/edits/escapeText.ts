/** What begins a formula, or would be swallowed (an apostrophe); Excel folds full-width ones. */
const LEADING = /^\s*[=+\-@'＝＋－＠＇−]/u;

/**
 * Something that no number, date, time or currency is made of: neither ASCII or its full-width
 * twins, nor a sign, nor the words of dates.
 */
const PLAIN =
  /[^\u0000-\u007e\u00a0-\u00bf\u3000-\u3002\uff01-\uff65\uffe0-\uffe6\u2000-\u200a\u2010-\u2015\u2044\u20ac\u2212・ー△▲㋿㍻㍼㍽㍾年月日時分秒明治大正昭和平成令元午前後]/u;

const FIGURE = /[0-9０-９]/;
const TRUTH_OR_ERROR = /^\s*(?:true|false|ｔｒｕｅ|ｆａｌｓｅ|[#＃].*)\s*$/iu;

/**
 * A text as it must be handed to Excel to stand in the cell as it is: with an apostrophe in front
 * where Excel might make a formula, a number, a date (`4-3-4`) or a truth value of it.
 */
export function escapeText(text: string, numberFormat: string): string {
  if (text === '' || numberFormat === '@') return text;
  const isRead = TRUTH_OR_ERROR.test(text) || (FIGURE.test(text) && !PLAIN.test(text));
  return LEADING.test(text) || isRead ? `'${text}` : text;
}
