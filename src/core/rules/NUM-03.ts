import { FIGURE_FIELDS, type FigureField, isFigureText } from '../facts/figures';
import { cellEdit, pieceEdit, choiceFix, safeFix } from '../fix/fixEdits';
import { fieldAt, isGuess, numberOf } from '../fix/places';
import {
  type FiguresApart,
  findFiguresApart,
  findUntidyNumber,
  hasOddCommas,
} from '../readers/untidyNumber';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

interface Untidy {
  readonly written: string;
  readonly tidy: string;
}
interface Apart {
  readonly written: string;
}

/** No space inside a number, and commas every three digits: `9,36` is read as 936. */
export const num03 = defineRule({
  id: 'NUM-03',
  severity: 'warning',
  source: 'statistics',
  asks: {
    ja: '数字の中の空白やコンマは正しいですか',
    en: 'Are numbers free of spaces, with commas every three digits?',
  },
  messages: {
    untidy: worded(
      (v: Untidy) =>
        `「${quote(v.written)}」は「${v.tidy}」と読みました。数字の中に空白を入れず、コンマは3桁ごとに書いてください。`,
      (v) =>
        `“${quote(v.written)}” was read as “${v.tidy}”. Write numbers without spaces inside, with commas every three digits only.`,
      (v) => `数の書き方「${clip(v.written, 4)}」`,
      (v) => `written ${clip(v.written, 6)}`,
    ),
    comma: worded(
      (v: Apart) =>
        `「${quote(v.written)}」のコンマは、3桁ごとの位置になく、小数点とも読めるため、人数として読んでいません。正しい数を書いてください。`,
      (v) =>
        `The comma of “${quote(v.written)}” does not stand every three digits and may be a decimal point, so it was not read as a number of people. Write the right number.`,
      (v) => `コンマ「${clip(v.written, 6)}」`,
      (v) => `comma: ${clip(v.written, 6)}`,
    ),
    apart: worded(
      (v: Apart) =>
        `「${quote(v.written)}」は、空白の入った1つの数か、2つの数か分からないため、読んでいません。正しい数を1つだけ書いてください。`,
      (v) =>
        `“${quote(v.written)}” may be one number with a space inside or two numbers, so it was not read. Write the right number alone.`,
      (v) => `間に空白「${clip(v.written, 5)}」`,
      (v) => `space in ${clip(v.written, 6)}`,
    ),
  },

  checkProgram({ fields }) {
    return FIGURE_FIELDS.flatMap((key) => {
      const { cell, value } = fields[key];
      if (cell === null || typeof value !== 'string') return [];
      // Where all of the text is one number, two figures are NUM-01's.
      const isWhole = !isFigureText(key);
      const apart = isWhole ? null : findFiguresApart(value);
      if (apart !== null) {
        const { written } = apart;
        return { cell, key: 'apart', values: { written }, actual: written } as const;
      }
      const number = findUntidyNumber(value, isWhole);
      if (number === null) return [];
      const { written, tidy } = number;
      if (key === 'peopleText' && hasOddCommas(written, true)) {
        return { cell, key: 'comma', values: { written }, actual: written } as const;
      }
      const values = { written, tidy };
      return { cell, key: 'untidy', values, expected: tidy, actual: written } as const;
    });
  },

  /**
   * A cell of one figure becomes its number; in a text every untidy number of the cell is written
   * without spaces, and with commas every three digits. To be chosen where a comma stands elsewhere,
   * for between people it may be the decimal point, and where two figures stand for one.
   */
  fix(finding, book) {
    const field = fieldAt(finding, book);
    if (field === null || typeof field.value !== 'string') return null;
    const { value, key } = field;
    const edit = (fixed: string) => pieceEdit(book, finding.cell, value, fixed);
    if (isFigureText(key) && findFiguresApart(value) !== null) {
      const ways = [joined, first, second].map((way) => oneFigure(value, way));
      const clear = ways.filter((text) => findFiguresApart(text) === null);
      return choiceFix(...clear.map((text) => edit(tidyNumbers(text, key, 'group'))));
    }
    const fixOf = hasOddCommas(value, !isFigureText(key)) ? choiceFix : safeFix;
    const number = isGuess(field) ? null : numberOf(field);
    if (number !== null) return fixOf(cellEdit(book, finding.cell, number));
    const grouped = tidyNumbers(value, key, 'group');
    const pointed = tidyNumbers(value, key, 'point');
    if (key === 'peopleText' && pointed !== grouped) return choiceFix(edit(pointed), edit(grouped));
    return fixOf(edit(grouped));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '数字の途中の空白や、けたのずれたコンマは、読み取りの誤りや入力もれのしるしです。',
          en: 'A space inside a number, or a comma in the wrong place, is a sign of a slip.',
        },
        good: [
          {
            moneyText: '歳出予算額1,539百万円',
            money: 1539,
            total: 1547,
            previousYear: '歳出決算額1,500百万円',
          },
        ],
        bad: [
          {
            moneyText: '歳出予算額15,39百万円',
            money: 1539,
            total: 1547,
            previousYear: '歳出決算額1,500百万円',
          },
        ],
      }
    : null,
});

type Way = (apart: FiguresApart) => string;

/** On one line they may be one number. */
const joined: Way = ({ written }) => written.replace(/[^\S\r\n]+/g, '');
const first: Way = ({ figures: [one] }) => one;
const second: Way = ({ figures: [, other] }) => other;

/** The text with one figure wherever two stand for it. */
function oneFigure(text: string, way: Way): string {
  let result = text;
  let from = 0;
  for (;;) {
    const apart = findFiguresApart(result, from);
    if (apart === null) return result;
    const figure = way(apart);
    result = result.slice(0, apart.start) + figure + result.slice(apart.end);
    from = apart.start + figure.length;
  }
}

/** Two figures behind the only comma: 2,25. */
const MAYBE_POINT = /^[0-9０-９]{1,3}\s*[,，]\s*[0-9０-９]{1,2}$/;

/**
 * A text without untidy numbers.
 * @param comma what a single comma before one or two digits stands for: 9,36 is 936 or 9.36
 */
export function tidyNumbers(text: string, key: FigureField, comma: 'group' | 'point'): string {
  const whole = !isFigureText(key);
  let result = text;
  let from = 0;
  for (;;) {
    const found = findUntidyNumber(result, whole, from);
    if (found === null) return result;
    const { start, end, written } = found;
    const tidy = comma === 'point' && MAYBE_POINT.test(written) ? pointed(written) : found.tidy;
    result = result.slice(0, start) + tidy + result.slice(end);
    // Closed up, a long number is read on: it is looked at again unless nothing was gained.
    from = tidy.length < written.length ? start : start + tidy.length;
  }
}

function pointed(written: string): string {
  return written.replace(/\s+/g, '').replace(',', '.').replace('，', '．');
}
