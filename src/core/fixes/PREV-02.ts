import type { FixMaker } from './FixMaker';
import { choiceFix } from './makeFix';
import { phraseEdit } from './phraseEdit';
import { programOf } from './programOf';

/** カネ's text says 歳出予算額. */
export const fixPrev02: FixMaker = (finding, book) => {
  const program = programOf(finding, book);
  if (program === null) return null;
  const { fields, budget } = program;
  return choiceFix(phraseEdit(book, fields.moneyText, budget, 'budget'));
};
