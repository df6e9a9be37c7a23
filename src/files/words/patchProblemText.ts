import type { Language } from '../../core/words/Words';
import type { PatchProblem } from '../patch/PatchProblem';
import { patchProblemsEn } from './patchEn';
import { patchProblemsJa } from './patchJa';

const WORDS = { ja: patchProblemsJa, en: patchProblemsEn };

/** The sentence that says why a change was not written, with the sheet, cell or part concerned. */
export function patchProblemText({ reason, place }: PatchProblem, language: Language): string {
  const sentence = WORDS[language][reason];
  return `${place}: ${sentence}`;
}
