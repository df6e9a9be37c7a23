import type { FixMaker } from './FixMaker';
import { choiceFix } from './makeFix';
import { phraseEdit } from './phraseEdit';
import { programOf } from './programOf';

/** Under 前年度決算額 the text says 歳出決算額. */
export const fixPrev01: FixMaker = (finding, book) => {
  const program = programOf(finding, book);
  if (program === null) return null;
  const { fields, previous } = program;
  return choiceFix(phraseEdit(book, fields.previousYear, previous, 'settlement'));
};
