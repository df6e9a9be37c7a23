import { cellEdit } from '../fix/cellEdit';
import type { FixMaker } from '../rules/OldRule';
import { freeNumber } from '../fix/freeNumber';
import { choiceFix, safeFix } from '../fix/makeFix';
import { programOf } from '../fix/programOf';

/**
 * A No. that is no number becomes one (`１`, `1.`), by the user's choice where a letter stood for a
 * digit; a blank one is offered the next free number.
 */
export const fixReq03: FixMaker = (finding, book) => {
  const number = programOf(finding, book)?.number;
  if (number === undefined || number.kind === 'invalid') return null;
  if (number.kind === 'blank') {
    const free = freeNumber(finding, book);
    return free === null ? null : choiceFix(cellEdit(book, finding.cell, free));
  }
  const edit = cellEdit(book, finding.cell, number.value);
  return number.lettersAsDigits ? choiceFix(edit) : safeFix(edit);
};
