import type { FixMaker } from '../rules/OldRule';
import { choiceFix } from '../fix/makeFix';
import { phraseEdit } from '../fix/phraseEdit';
import { programOf } from '../fix/programOf';

/** カネ's text says 歳出予算額. */
export const fixPrev02: FixMaker = (finding, book) => {
  const program = programOf(finding, book);
  if (program === null) return null;
  const { fields, budget } = program;
  return choiceFix(phraseEdit(book, fields.moneyText, budget, 'budget'));
};
