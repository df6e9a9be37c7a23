import { cellEdit } from '../fix/cellEdit';
import type { FixMaker } from '../rules/OldRule';
import { freeNumber } from '../fix/freeNumber';
import { choiceFix } from '../fix/makeFix';

/** A No. that has been given before: the next free number of its 施策. */
export const fixReq04: FixMaker = (finding, book) => {
  const free = freeNumber(finding, book);
  return free === null ? null : choiceFix(cellEdit(book, finding.cell, free));
};
