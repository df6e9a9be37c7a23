import { changedTexts, fixLabel } from '../../core/fix/fixLabel';
import { type FixChoice, waysOf } from '../../core/fix/fixEdits';
import type { CellEdit } from '../../core/plan/edits';
import { chipOf } from '../../core/proposals/bulk';
import { fixOf } from '../../core/proposals/fixOf';
import type { Language } from '../../core/words/sentence';
import type { Check } from '../../core/check';
import type { PaneWords } from '../words/paneWords';

/** How an opened finding can be fixed. */
export interface FixOffer {
  /** What the buttons say: one where it keeps the meaning, else the user's to choose from. */
  readonly choices: readonly string[];
  /** What its line can write by itself, as a button says it; null where it is to be opened first. */
  readonly chip: string | null;
}

/** null where there is none, or where the finding was waived. */
export function fixOfferOf(
  { book, findings }: Pick<Check, 'book' | 'findings'>,
  id: number,
  words: PaneWords,
  language: Language,
): FixOffer | null {
  const finding = findings[id];
  if (finding?.waived !== null) return null;
  const fix = fixOf(finding, book);
  if (fix === null) return null;
  const label = (choice: FixChoice): string => fixLabel(choice, finding, book, language);
  const chip = chipOf(finding, book);
  return {
    choices: waysOf(fix).map(label),
    chip: chip?.kind === 'write' ? chipText(chip.edit, words) : null,
  };
}

/** Characters of a chip in the list. */
const CHIP = 6;

function chipText({ before, after }: CellEdit, words: PaneWords): string {
  const [, then] = changedTexts(before, after);
  return then === '' || [...then].length > CHIP ? words.fixes.atOnce : then;
}
