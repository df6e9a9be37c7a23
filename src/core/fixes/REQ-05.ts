import { cellEdit } from '../fix/cellEdit';
import type { FixMaker } from '../rules/OldRule';
import { freeNumberAbove } from '../fix/freeNumber';
import { choiceFix } from '../fix/makeFix';

/** A No. behind a gap: the missing number. One out of order: the next free number above the others. */
export const fixReq05: FixMaker = (finding, book) => {
  const { message, cell } = finding;
  if (message.rule !== 'REQ-05') return null;
  if (message.key === 'gap') return choiceFix(cellEdit(book, cell, message.values.missing));
  const free = freeNumberAbove(message.values.highest, finding, book);
  return free === null ? null : choiceFix(cellEdit(book, cell, free));
};
