import type { Language } from '../../core/words/sentence';
import { FileProblem } from '../../files/FileProblem';
import { patchProblemText } from '../../files/patchProblemText';
import { fileProblemText } from '../../files/problemText';
import type { PatchProblem } from '../../files/WorkbookPatch';

/** The codes that Excel answers with, as far as this host uses them. */
export type ErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'Conflict'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded';

/** A refusal that reaches the add-in as `OfficeExtension.Error` with this code. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** `Class.member` that refused, in the add-in's spelling; null where it is found later. */
    readonly location: string | null = null,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** Why a file was not opened, in words; null for an error that is not about the file. */
export function openProblemText(error: unknown, language: Language): string | null {
  return error instanceof FileProblem ? fileProblemText(error, language) : null;
}

/** Why the opened file does not take a change, in words, with the place concerned. */
export function saveProblemText(problem: PatchProblem, language: Language): string {
  return patchProblemText(problem, language);
}
