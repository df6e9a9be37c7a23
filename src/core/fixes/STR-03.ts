import { pieceEdit } from './cellEdit';
import type { FixMaker } from './FixMaker';
import { safeFix } from './makeFix';

/** A 施策 code in another notation (`４－３－４`) becomes n-n-n; what stands beside it stays. */
export const fixStr03: FixMaker = ({ cell, expected, actual }, book) => {
  if (expected === null || actual === null) return null;
  return safeFix(pieceEdit(book, cell, String(actual), String(expected)));
};
