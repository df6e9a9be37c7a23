import { pieceEdit } from './cellEdit';
import type { FixMaker } from './FixMaker';
import { safeFix } from './makeFix';

/** Another mark for "nothing" becomes the profile's; a label in front of it stays. */
export const fixNum05: FixMaker = ({ cell, expected, actual }, book) => {
  if (expected === null || actual === null) return null;
  return safeFix(pieceEdit(book, cell, String(actual), String(expected)));
};
