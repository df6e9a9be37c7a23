import type { Language } from '../../core/words/sentence';
import { FileProblem } from '../../files/FileProblem';
import { PatchProblem } from '../../files/WorkbookPatch';
import { patchProblemText } from '../../files/patchProblemText';
import { fileProblemText } from '../../files/problemText';
import { CLI_WORDS } from '../words/cliWords';

/** Whatever went wrong, in one sentence; with HAKARU_DEBUG=1 also where an unexpected error is from. */
export function troubleText(error: unknown, language: Language): string {
  const words = CLI_WORDS[language].input;
  if (error instanceof PatchProblem) return patchProblemText(error, language);
  if (error instanceof FileProblem) return fileProblemText(error, language);
  const code = systemCode(error);
  if (code === 'ENOENT') return words.notFound;
  return code === null
    ? unexpectedText(error, language)
    : words.unreadable(systemText(code, language));
}

/** What no code of the system stands for. */
export function unexpectedText(error: unknown, language: Language): string {
  const isTraced = process.env['HAKARU_DEBUG'] === '1' && error instanceof Error;
  const text = error instanceof Error ? error.message : String(error);
  return CLI_WORDS[language].input.unexpected(isTraced ? (error.stack ?? text) : text);
}

/** A code of the system in words first: 「ディスクがいっぱいです (ENOSPC)。」 */
export function systemText(code: string, language: Language): string {
  const { system } = CLI_WORDS[language];
  const known = Object.entries(system).find(([one]) => one === code);
  const end = language === 'ja' ? '。' : '.';
  return `${known?.[1] ?? system.other} (${code})${end}`;
}

/** ENOENT and the like; null for any other error. */
export function systemCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
