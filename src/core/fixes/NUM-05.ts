import { pieceEdit } from '../fix/cellEdit';
import type { FixMaker } from '../rules/OldRule';
import { safeFix } from '../fix/makeFix';

/** Another mark for "nothing" becomes the profile's; a label in front of it stays. */
export const fixNum05: FixMaker = ({ cell, expected, actual }, book) => {
  if (expected === null || actual === null) return null;
  return safeFix(pieceEdit(book, cell, String(actual), String(expected)));
};
