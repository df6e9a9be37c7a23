import { cellEdit, pieceEdit } from './cellEdit';
import { fieldAt } from './fieldAt';
import type { FixMaker } from './FixMaker';
import { isReadAlike } from './isReadAlike';
import { choiceFix, safeFix } from './makeFix';
import { isGuess, numberOf } from './numberOf';
import { tidyNumbers } from './tidyNumbers';

/**
 * A cell of one figure becomes its number; in a text every untidy number of the cell is written
 * without spaces, and with commas every three digits. To be chosen where the text would then be read
 * otherwise, or where a comma between people may be the decimal point.
 */
export const fixNum03: FixMaker = (finding, book) => {
  const field = fieldAt(finding, book);
  if (field === null || typeof field.value !== 'string') return null;
  const { value, key } = field;
  const number = isGuess(field) ? null : numberOf(field);
  if (number !== null) return safeFix(cellEdit(book, finding.cell, number));
  const edit = (mended: string) => pieceEdit(book, finding.cell, value, mended);
  const grouped = tidyNumbers(value, key, 'group');
  const pointed = tidyNumbers(value, key, 'point');
  if (key === 'peopleText' && pointed !== grouped) return choiceFix(edit(pointed), edit(grouped));
  const isSame = isReadAlike(value, grouped, key, book.profile);
  return isSame ? safeFix(edit(grouped)) : choiceFix(edit(grouped));
};
