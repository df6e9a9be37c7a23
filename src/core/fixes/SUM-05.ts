import { headlineSpan, readPeople } from '../readers/people';
import { difference } from '../rules/sameAmount';
import { pieceEdit } from './cellEdit';
import type { FixMaker } from './FixMaker';
import { likeFigure } from './likeFigure';
import { choiceFix } from './makeFix';
import { programOf } from './programOf';

/** People; half of the second decimal. */
const ROUNDING = 0.005;

/** The headline becomes the sum of the kinds; every other character of the text stays. */
export const fixSum05: FixMaker = (finding, book) => {
  const { cell, expected } = finding;
  const text = programOf(finding, book)?.fields.peopleText.value;
  if (typeof text !== 'string' || typeof expected !== 'number') return null;
  const span = headlineSpan(text, book.profile);
  if (span === null) return null;
  const figure = likeFigure(expected, text.slice(span.start, span.end));
  const mended = text.slice(0, span.start) + figure + text.slice(span.end);
  const { headline } = readPeople(mended, book.profile);
  // A figure beyond what is written in digits is read as another.
  if (headline === null || Math.abs(difference(headline, expected)) > ROUNDING) return null;
  return choiceFix(pieceEdit(book, cell, text, mended));
};
