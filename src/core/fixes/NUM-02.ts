import type { Book } from '../book/Book';
import { letterDigitSpans } from '../readers/letterDigits';
import type { Span } from '../readers/namedAmount';
import { digitOf, isLatin, letterDigitOf } from '../readers/notation';
import { peopleFigures } from '../readers/people';
import { cellEdit, pieceEdit } from '../fix/cellEdit';
import { type FigureAt, fieldAt } from '../fix/fieldAt';
import type { FixMaker } from '../rules/OldRule';
import { choiceFix } from '../fix/makeFix';
import { isGuess, numberOf } from '../fix/numberOf';

/**
 * Digits for the letters that stand for them (`O円`, `l2`): a cell of one figure becomes its number;
 * in a text every such number of the cell is mended where it stands.
 */
export const fixNum02: FixMaker = (finding, book) => {
  const field = fieldAt(finding, book);
  if (field === null || typeof field.value !== 'string') return null;
  if (isGuess(field)) {
    const number = numberOf(field);
    return number === null ? null : choiceFix(cellEdit(book, finding.cell, number));
  }
  const mended = inDigits(field.value, field, book);
  return choiceFix(pieceEdit(book, finding.cell, field.value, mended));
};

function inDigits(text: string, field: FigureAt, book: Book): string {
  const read = withDigits(text, letterSpans(text, field, book));
  return withDigits(read, letterDigitSpans(read));
}

/** Where the reader of the field saw letters in its figures. */
function letterSpans(text: string, { program, key }: FigureAt, { profile }: Book): readonly Span[] {
  switch (key) {
    case 'peopleText':
      return peopleFigures(text, profile).filter(({ lettersAsDigits }) => lettersAsDigits);
    case 'thingsText':
      return lettered(program.thingsBudget.amounts);
    case 'moneyText':
      return lettered(program.budget.amounts);
    case 'previousYear':
      return lettered(program.previous.amounts);
    case 'no':
    case 'people':
    case 'things':
    case 'money':
    case 'total':
      return [];
  }
}

function lettered(
  amounts: readonly { readonly span: Span; readonly lettersAsDigits: boolean }[],
): readonly Span[] {
  return amounts.flatMap(({ span, lettersAsDigits }) => (lettersAsDigits ? [span] : []));
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
