import { cellEdit } from '../fix/cellEdit';
import type { FixMaker } from '../rules/OldRule';
import { choiceFix } from '../fix/makeFix';

/** Either the code's label or the label's code is meant. */
export const fixCode02: FixMaker = ({ cell, message }, book) => {
  if (message.rule !== 'CODE-02') return null;
  const { byCode, byLabel } = message.values;
  return choiceFix(cellEdit(book, cell, byCode), cellEdit(book, cell, byLabel));
};
