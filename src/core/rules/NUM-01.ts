import { cellText } from '../facts/cells';
import { amountAt, amountNumber, isGuessedAmount } from '../fix/places';
import { cellEdit, choiceFix, safeFix } from '../fix/fixEdits';
import { amountOf, readAmount } from '../readers/amount';
import { hasOddCommas } from '../readers/untidyNumber';
import type { AmountPlace } from '../records/Program';
import { clip, formatAmount, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, type Found, worded } from './Rule';

const messages = {
  text: worded(
    (v: { written: string; value: number; unit: string }) =>
      `金額「${quote(v.written)}」が文字列です。${formatAmount(v.value, v.unit)}と読みました。数値で入力してください。`,
    (v) =>
      `The amount “${quote(v.written)}” is text. It was read as ${formatAmount(v.value, v.unit)}; enter a number.`,
    (v) => `文字列「${clip(v.written, 6)}」`,
    (v) => `text: ${clip(v.written, 8)}`,
  ),
  several: worded(
    (v: { written: string; figures: readonly number[]; unit: string }) =>
      `金額のセル「${quote(v.written)}」に数が${v.figures.length}つあります（${v.figures.map((figure) => formatAmount(figure, v.unit)).join('、')}）。どれが正しいか分からないため、計算に入れていません。1つだけを入力してください。`,
    (v) =>
      `The amount cell “${quote(v.written)}” holds ${v.figures.length} figures (${v.figures.map((figure) => formatAmount(figure, v.unit)).join(', ')}). Which one is right cannot be told, so none was counted. Enter one alone.`,
    (v) => `数が${v.figures.length}つ「${clip(v.written, 8)}」`,
    (v) => `${v.figures.length} figures: ${clip(v.written, 8)}`,
  ),
  unreadable: worded(
    (v: { written: string }) =>
      `「${quote(v.written)}」は金額として読めません。数値で入力してください。`,
    (v) => `“${quote(v.written)}” cannot be read as an amount. Enter a number.`,
    (v) => `読めない「${clip(v.written, 8)}」`,
    (v) => `unreadable: ${clip(v.written, 8)}`,
  ),
};
type Said = Found<typeof messages>;

/** Amounts are numbers, not text; the arithmetic still understands them. */
export const num01 = defineRule({
  id: 'NUM-01',
  severity: 'error',
  source: 'statistics',
  needs: [],
  asks: {
    ja: '金額は数値で入っていますか',
    en: 'Are amounts entered as numbers?',
  },
  messages,

  checkProgram({ amounts }, { profile: { unit } }) {
    return amounts.flatMap(({ cell, value, reading }): Said[] => {
      const written = cellText(value);
      const at = { cell, actual: written, quantity: { kind: 'amount', unit } } as const;
      switch (reading.kind) {
        case 'text': {
          const values = { written, value: reading.value, unit };
          return [{ ...at, expected: reading.value, key: 'text', values }];
        }
        case 'several':
          return [{ ...at, key: 'several', values: { written, figures: reading.values, unit } }];
        case 'unreadable':
          return [{ ...at, key: 'unreadable', values: { written } }];
        // NUM-09 and NUM-08 speak of these.
        case 'error':
        case 'noResult':
        case 'blank':
        case 'nil':
        case 'number':
          return [];
      }
    });
  },

  /**
   * An amount written as text (`1,539`, `10百万円`) becomes its number in the profile's unit; by the
   * user's choice where a letter stood for a digit, where commas stand oddly, and where several figures stand in the cell.
   */
  fix(finding, book) {
    const amount = amountAt(finding, book);
    if (amount === null) return null;
    const { message, cell } = finding;
    const edit = (value: number) => cellEdit(book, cell, value);
    if (message.key === 'several') {
      const { figures, written } = message.values;
      // On one line they may have been one number.
      const joined = amountOf(readAmount(written.replace(/\s+/g, ' '), book.profile));
      return choiceFix(...figures.map(edit), joined === null ? null : edit(joined));
    }
    const number = amountNumber(amount);
    if (number === null) return null;
    return isGuess(amount) ? choiceFix(edit(number)) : safeFix(edit(number));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '文字列の金額は、Excel の合計に入らず、0 として扱われます。',
          en: 'Excel leaves amounts that are text out of its sums.',
        },
        good: [
          {
            money: 1539,
            moneyText: '歳出予算額1,539百万円',
            total: 1547,
            previousYear: '歳出決算額1,500百万円',
          },
        ],
        bad: [
          {
            money: '1,539',
            moneyText: '歳出予算額1,539百万円',
            total: 1547,
            previousYear: '歳出決算額1,500百万円',
          },
        ],
      }
    : null,
});

/** Whether what is meant is a guess. */
function isGuess(amount: AmountPlace): boolean {
  const { value } = amount;
  return isGuessedAmount(amount) || (typeof value === 'string' && hasOddCommas(value, true));
}
