import type { Book } from '../book/Book';
import type { CellEdit } from '../plan/edits';
import { type BudgetReading, readBudget } from '../readers/budget';
import { findPhrase, type Phrase, PHRASES } from '../readers/budgetPhrase';
import type { Field } from '../records/Program';
import { pieceEdit } from './fixEdits';

const SIGNS = { budget: '予', settlement: '決' };
/** What may stand for the phrase before the amount that leads a text. */
const SHORT = /^(?:歳出)?(当初)?(?:[予決]算)?額?$/;

/**
 * The edit that makes a text say 歳出予算額 or 歳出決算額 instead of the other, white space inside it
 * kept, or before an amount that stands without; null for prose and for a bare number.
 */
export function phraseEdit(
  book: Book,
  { cell, value }: Field,
  { amount, amounts }: BudgetReading,
  meant: Phrase['kind'],
): CellEdit | null {
  if (cell === null || typeof value !== 'string') return null;
  const phrase = findPhrase(value, book.profile, meant === 'settlement' ? meant : null);
  if (phrase !== null) {
    if (phrase.kind === meant) return null;
    const written = value.slice(phrase.start, phrase.end);
    const said = written.replace(SIGNS[phrase.kind], SIGNS[meant]);
    return pieceEdit(book, cell, value, splice(value, phrase.start, phrase.end, said));
  }
  const short = amount === null ? null : SHORT.exec(value.slice(0, amount.span.start).trim());
  if (amount === null || short === null) return null;
  const said = PHRASES[meant] + (short[1] === undefined ? '' : `（${short[1]}）`);
  const fixed = splice(value, 0, amount.span.start, said);
  // Behind a phrase more is taken for an amount.
  const isAlike = readBudget(fixed, book.profile).amounts.length === amounts.length;
  return isAlike ? pieceEdit(book, cell, value, fixed) : null;
}

function splice(text: string, start: number, end: number, piece: string): string {
  return text.slice(0, start) + piece + text.slice(end);
}
