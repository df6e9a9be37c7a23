import { pieceEdit } from '../fix/cellEdit';
import type { FixMaker } from '../rules/OldRule';
import { choiceFix, safeFix } from '../fix/makeFix';

/** Spaces alone; a line break may stand between two sections. */
const SPACES = /[^\S\r\n]+/g;

/**
 * The section as it is spelled elsewhere: safe where only spaces differ, otherwise (width, line
 * breaks) to be chosen. A blank section cannot be told.
 */
export const fixReq02: FixMaker = ({ cell, message }, book) => {
  if (message.rule !== 'REQ-02' || message.key !== 'spelling') return null;
  const { written, usual } = message.values;
  const edit = pieceEdit(book, cell, written, usual);
  const isSpaced = written.replace(SPACES, '') === usual.replace(SPACES, '');
  return isSpaced ? safeFix(edit) : choiceFix(edit);
};
