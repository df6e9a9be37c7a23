import { pieceEdit } from '../fix/cellEdit';
import type { FixMaker } from '../rules/OldRule';
import { safeFix } from '../fix/makeFix';

/** A look-alike of ● becomes ●; what other marks mean cannot be told. */
export const fixReq08: FixMaker = ({ cell, message }, book) => {
  if (message.rule !== 'REQ-08' || message.key !== 'lookalike') return null;
  return safeFix(pieceEdit(book, cell, message.values.written, message.values.mark));
};
