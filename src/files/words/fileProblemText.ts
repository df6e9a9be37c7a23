import type { Language } from '../../core/words/Words';
import type { FileProblem } from '../FileProblem';
import { fileProblemsEn } from './en';
import { fileProblemsJa } from './ja';

const WORDS = { ja: fileProblemsJa, en: fileProblemsEn };

/** The sentence that says why a file was refused, with the part or cell where that was seen. */
export function fileProblemText(problem: FileProblem, language: Language): string {
  const sentence = WORDS[language][problem.reason];
  if (problem.place === null) return sentence;
  return language === 'ja' ? `${sentence}（${problem.place}）` : `${sentence} (${problem.place})`;
}
