import { cellAt } from '../facts/cellAt';
import { cellEdit } from '../fix/cellEdit';
import type { FixMaker } from '../rules/OldRule';
import { safeFix } from '../fix/makeFix';

/** A 施策 code in another notation (`４－３－４`) becomes n-n-n; what stands beside it stays. */
export const fixStr03: FixMaker = ({ cell, message }, book) => {
  if (message.rule !== 'STR-03' || message.key !== 'notation') return null;
  const { written, code } = message.values;
  const text = cellAt(book, cell.sheet, cell.row, cell.column);
  // The name behind it may repeat the code: the first is meant.
  const at = typeof text === 'string' ? text.indexOf(written) : -1;
  if (typeof text !== 'string' || at < 0) return null;
  const mended = text.slice(0, at) + code + text.slice(at + written.length);
  return safeFix(cellEdit(book, cell, mended));
};
