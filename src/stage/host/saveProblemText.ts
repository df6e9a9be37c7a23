import type { Language } from '../../core/words/Words';
import type { PatchProblem } from '../../files/patch/PatchProblem';
import { patchProblemText } from '../../files/words/patchProblemText';

/** Why the opened file does not take a change, in words, with the place concerned. */
export function saveProblemText(problem: PatchProblem, language: Language): string {
  return patchProblemText(problem, language);
}
