import { isSameCell } from '../address/CellRef';
import type { Book } from '../book/Book';
import { amountAt, amountNumber, isGuessedAmount, programOf } from '../fix/places';
import { cellEdit, pieceEdit, choiceFix } from '../fix/fixEdits';
import type { BudgetReading } from '../readers/budget';
import { findLetterDigit, letterDigitSpans } from '../readers/letterDigits';
import type { Span } from '../readers/namedAmount';
import { digitOf, isLatin, letterDigitOf } from '../text/notation';
import { peopleFigures } from '../readers/people';
import type { Field, Program } from '../records/Program';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, type Found, worded } from './Rule';

const messages = {
  letters: worded(
    (v: { written: string }) =>
      `「${quote(v.written)}」では、数字の代わりに文字（O、l、I、〇など）が使われているようです。数字に直してください。`,
    (v) =>
      `In “${quote(v.written)}” a letter (O, l, I, 〇 …) seems to stand for a digit. Write a digit.`,
    (v) => `数字に文字「${clip(v.written, 4)}」`,
    (v) => `letters: ${clip(v.written, 6)}`,
  ),
};
type Said = Found<typeof messages>;

/** No letters as digits: `O円`, `l2`, 〇. */
export const num02 = defineRule({
  id: 'NUM-02',
  severity: 'error',
  source: 'readability',
  needs: [],
  asks: {
    ja: '数字の代わりに文字が使われていませんか',
    en: 'Is every digit written as a digit?',
  },
  messages,

  checkProgram(program) {
    const { fields, number, staff, amounts } = program;
    const found: Said[] = [];
    const look = (field: Field, letters: (text: string) => string | null): void => {
      const written = typeof field.value === 'string' ? letters(field.value) : null;
      const cell = written === null ? null : field.cell;
      if (written === null || cell === null) return;
      found.push({ cell, key: 'letters', values: { written }, actual: written });
    };
    const isNumber = number.kind === 'number' && number.lettersAsDigits;
    look(fields.no, (text) => (isNumber ? text : null));
    look(fields.peopleText, (text) => (staff.lettersAsDigits ? text : findLetterDigit(text)));
    look(fields.thingsText, (text) => letterIn(program.thingsBudget, text));
    look(fields.moneyText, (text) => letterIn(program.budget, text));
    for (const amount of amounts) look(amount, (text) => (isGuessedAmount(amount) ? text : null));
    look(fields.previousYear, (text) => letterIn(program.previous, text));
    return found;
  },

  /**
   * Digits for the letters that stand for them (`O円`, `l2`): a cell of one figure becomes its number;
   * in a text every such number of the cell is fixed where it stands.
   */
  fix(finding, book) {
    const program = programOf(finding, book);
    if (program === null) return null;
    const { cell } = finding;
    const { number, fields } = program;
    if (isAt(fields.no, finding.cell)) {
      return number.kind === 'number' ? choiceFix(cellEdit(book, cell, number.value)) : null;
    }
    const text = TEXTS.find((key) => isAt(fields[key], cell));
    if (text !== undefined) {
      const { value } = fields[text];
      if (typeof value !== 'string') return null;
      return choiceFix(pieceEdit(book, cell, value, inDigits(value, program, text, book)));
    }
    const amount = amountAt(finding, book);
    const meant = amount === null ? null : amountNumber(amount);
    return meant === null ? null : choiceFix(cellEdit(book, cell, meant));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '「O」や「l」は数字の 0 や 1 に見えますが、計算にも検索にも使えません。',
          en: 'O and l look like 0 and 1, but neither sums nor searches take them so.',
        },
        good: [{ moneyText: '歳出予算額0円', money: 0, total: 8 }],
        bad: [{ moneyText: '歳出予算額O円', money: 0, total: 8 }],
      }
    : null,
});

const TEXTS = ['peopleText', 'thingsText', 'moneyText', 'previousYear'] as const;

function isAt({ cell, value }: Field, place: NonNullable<Field['cell']>): boolean {
  return value !== null && isSameCell(cell, place);
}

/** The piece of a text in which a letter stands for a digit; null without one. */
function letterIn({ amounts }: BudgetReading, text: string): string | null {
  const lettered = amounts.find(({ lettersAsDigits }) => lettersAsDigits);
  if (lettered !== undefined) return text.slice(lettered.span.start, lettered.span.end);
  return findLetterDigit(text);
}

function inDigits(
  text: string,
  program: Program,
  key: (typeof TEXTS)[number],
  { profile }: Book,
): string {
  // Where the reader of the field saw letters in its figures.
  const spans = {
    peopleText: () => peopleFigures(text, profile),
    thingsText: () => amountsOf(program.thingsBudget),
    moneyText: () => amountsOf(program.budget),
    previousYear: () => amountsOf(program.previous),
  }
    [key]()
    .filter(({ lettersAsDigits }) => lettersAsDigits);
  const read = withDigits(text, spans);
  return withDigits(read, letterDigitSpans(read));
}

function amountsOf({ amounts }: BudgetReading): (Span & { readonly lettersAsDigits: boolean })[] {
  return amounts.map(({ span, lettersAsDigits }) => ({ ...span, lettersAsDigits }));
}

/** @param spans from the left, none over another */
function withDigits(text: string, spans: readonly Span[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of spans) {
    result += text.slice(from, start) + figureOf(text.slice(start, end));
    from = end;
  }
  return result + text.slice(from);
}

/** A figure's letters as digits of its own width. */
function figureOf(written: string): string {
  const isWide = /[０-９]/.test(written);
  return Array.from(written, (character) => {
    const code = character.charCodeAt(0);
    const digit = letterDigitOf(code);
    if (digit < 0 || digitOf(code) >= 0) return character;
    const wide = isWide || (isLatin(code) && code > 0xff00);
    return String.fromCharCode((wide ? 0xff10 : 0x30) + digit);
  }).join('');
}
