import { cellEdit } from './cellEdit';
import type { FixMaker } from './FixMaker';
import { freeNumber } from './freeNumber';
import { choiceFix } from './makeFix';

/** A No. that has been given before: the next free number of its 施策. */
export const fixReq04: FixMaker = (finding, book) => {
  const free = freeNumber(finding, book);
  return free === null ? null : choiceFix(cellEdit(book, finding.cell, free));
};
