import { amountOf, readAmount } from '../readers/amount';
import { cellEdit } from '../fix/cellEdit';
import { fieldAt } from '../fix/fieldAt';
import type { FixMaker } from '../rules/OldRule';
import { choiceFix, safeFix } from '../fix/makeFix';
import { isGuess, numberOf } from '../fix/numberOf';

/**
 * An amount written as text (`1,539`, `10百万円`) becomes its number in the profile's unit; by the
 * user's choice where a letter stood for a digit, and where several figures stand in the cell.
 */
export const fixNum01: FixMaker = (finding, book) => {
  const field = fieldAt(finding, book);
  if (field === null || field.key === 'no') return null;
  const { message, cell } = finding;
  const edit = (value: number) => cellEdit(book, cell, value);
  if (message.rule === 'NUM-01' && message.key === 'several') {
    const { figures, written } = message.values;
    // On one line they may have been one number.
    const joined = amountOf(readAmount(written.replace(/\s+/g, ' '), book.profile));
    return choiceFix(...figures.map(edit), joined === null ? null : edit(joined));
  }
  const number = numberOf(field);
  if (number === null) return null;
  return isGuess(field) ? choiceFix(edit(number)) : safeFix(edit(number));
};
