import type { FixMaker } from '../rules/OldRule';
import { choiceFix } from '../fix/makeFix';
import { phraseEdit } from '../fix/phraseEdit';
import { programOf } from '../fix/programOf';

/** Under 前年度決算額 the text says 歳出決算額. */
export const fixPrev01: FixMaker = (finding, book) => {
  const program = programOf(finding, book);
  if (program === null) return null;
  const { fields, previous } = program;
  return choiceFix(phraseEdit(book, fields.previousYear, previous, 'settlement'));
};
