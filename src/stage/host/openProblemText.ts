import type { Language } from '../../core/words/Words';
import { FileProblem } from '../../files/FileProblem';
import { fileProblemText } from '../../files/words/fileProblemText';

/** Why a file was not opened, in words; null for an error that is not about the file. */
export function openProblemText(error: unknown, language: Language): string | null {
  return error instanceof FileProblem ? fileProblemText(error, language) : null;
}
