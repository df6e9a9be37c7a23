import { cellEdit } from './cellEdit';
import { fieldAt } from './fieldAt';
import type { FixMaker } from './FixMaker';
import { choiceFix, safeFix } from './makeFix';
import { isGuess, numberOf } from './numberOf';

/**
 * An amount written as text (`1,539`, `10百万円`) becomes its number in the profile's unit; by the
 * user's choice where a letter stood for a digit.
 */
export const fixNum01: FixMaker = (finding, book) => {
  const field = fieldAt(finding, book);
  const number = field === null ? null : numberOf(field);
  if (field === null || number === null || field.key === 'no') return null;
  const edit = cellEdit(book, finding.cell, number);
  return isGuess(field) ? choiceFix(edit) : safeFix(edit);
};
