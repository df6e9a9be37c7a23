/** What stands in the way, as far as a person needs to know it. */
export type ProblemReason =
  | 'cellEdit'
  | 'denied'
  /** Somebody else is changing the same workbook at this moment. */
  | 'conflict'
  | 'filtered'
  | 'gone'
  | 'tooLarge'
  | 'unsupported'
  | 'interrupted'
  | 'unexpected';

const REASONS: ReadonlyMap<string, ProblemReason> = new Map([
  ['InvalidOperationInCellEditMode', 'cellEdit'],
  ['AccessDenied', 'denied'],
  ['Conflict', 'conflict'],
  ['FilteredRangeConflict', 'filtered'],
  ['ItemNotFound', 'gone'],
  ['InvalidReference', 'gone'],
  ['RequestPayloadSizeLimitExceeded', 'tooLarge'],
  ['ResponsePayloadSizeLimitExceeded', 'tooLarge'],
  ['ApiNotFound', 'unsupported'],
  ['ApiNotAvailable', 'unsupported'],
  ['ConnectionFailure', 'interrupted'],
  ['RequestAborted', 'interrupted'],
  ['ServiceNotAvailable', 'interrupted'],
]);

/** A call to Excel that failed: a reason for the person, Excel's own code for the small print. */
export class ExcelProblem extends Error {
  override readonly name = 'ExcelProblem';

  constructor(
    readonly reason: ProblemReason,
    readonly code: string,
    cause: unknown,
  ) {
    super(`${reason} (${code})`, { cause });
  }
}

/** Reads what a rejected call threw. A fault of our own is `unexpected`, with its name as code. */
export function toExcelProblem(error: unknown): ExcelProblem {
  if (error instanceof ExcelProblem) return error;
  const code = codeOf(error);
  return new ExcelProblem(REASONS.get(code) ?? 'unexpected', code, error);
}

function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return error instanceof Error ? error.name : 'Unknown';
}

/** The answer was larger than Excel sends (5 MB on the web); smaller pieces may pass. */
export function isAnswerTooLarge(error: unknown): boolean {
  return codeOf(error) === 'ResponsePayloadSizeLimitExceeded';
}

/** The request was larger than Excel takes; nothing of it was carried out. */
export function isRequestTooLarge(error: unknown): boolean {
  return codeOf(error) === 'RequestPayloadSizeLimitExceeded';
}
