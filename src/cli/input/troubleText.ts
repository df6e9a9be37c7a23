import type { Language } from '../../core/words/Words';
import { FileProblem } from '../../files/FileProblem';
import { PatchProblem } from '../../files/patch/PatchProblem';
import { fileProblemText } from '../../files/words/fileProblemText';
import { patchProblemText } from '../../files/words/patchProblemText';
import { CLI_WORDS } from '../words/cliWords';

/** Why a file could not be read, in one sentence. */
export function troubleText(error: unknown, language: Language): string {
  const words = CLI_WORDS[language].input;
  if (error instanceof PatchProblem) return patchProblemText(error, language);
  if (error instanceof FileProblem) return fileProblemText(error, language);
  const code = systemCode(error);
  if (code === null)
    return words.unexpected(error instanceof Error ? error.message : String(error));
  if (code === 'ENOENT') return words.notFound;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return words.outOfMemory;
  return code === 'EACCES' || code === 'EPERM' ? words.denied : words.unreadable(code);
}

/** ENOENT and the like; null for any other error. */
export function systemCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
