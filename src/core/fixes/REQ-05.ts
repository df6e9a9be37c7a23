import { FreeNumbers } from '../records/FreeNumbers';
import { cellEdit } from './cellEdit';
import type { FixMaker } from './FixMaker';
import { choiceFix } from './makeFix';
import { programOf } from './programOf';

/** A No. behind a gap: the missing number. One out of order: the next free number above the others. */
export const fixReq05: FixMaker = (finding, book) => {
  const { message, cell } = finding;
  if (message.rule !== 'REQ-05') return null;
  if (message.key === 'gap') return choiceFix(cellEdit(book, cell, message.values.missing));
  const program = programOf(finding, book);
  if (program === null) return null;
  const free = new FreeNumbers(book.programs, book.profile);
  return choiceFix(cellEdit(book, cell, free.above(message.values.highest, program)));
};
