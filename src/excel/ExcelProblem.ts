/** What stands in the way, as far as a person needs to know it. */
export type ProblemReason =
  | 'cellEdit'
  | 'denied'
  /** Another workbook is in front, and Excel does this in front only. */
  | 'behind'
  /** The sheet in view is no worksheet. */
  | 'noWorksheet'
  /** Somebody else is changing the same workbook at this moment. */
  | 'conflict'
  | 'filtered'
  | 'gone'
  /** Something of that name is there already. */
  | 'exists'
  /** Merged cells, a table or a PivotTable are in the way, or there is no room. */
  | 'noRoom'
  | 'tooLarge'
  | 'unsupported'
  /** Links to other files, or data from them, are blocked. */
  | 'links'
  | 'interrupted'
  /** Too much goes on in this Excel, or its memory is full. */
  | 'busy'
  | 'signIn'
  /** Excel does not take what was asked of it. */
  | 'rejected'
  /** Excel says no more than that something went wrong within it. */
  | 'internal'
  /** It stopped halfway, and does not say how far it came. */
  | 'halfway'
  | 'unexpected';

/** Excel's codes, by name in its typings or only in Microsoft's list of errors. */
type ExcelCode =
  | `${Excel.ErrorCodes}`
  | 'ActivityLimitReached'
  | 'ApiNotAvailable'
  | 'BadPassword'
  | 'ConnectionFailure'
  | 'ContentLengthRequired'
  | 'InvalidRequest'
  | 'MemoryLimitReached'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ServiceNotAvailable'
  | 'Unauthenticated';

const REASONS: { readonly [code in ExcelCode]: ProblemReason } = {
  AccessDenied: 'denied',
  ActivityLimitReached: 'busy',
  ApiNotAvailable: 'unsupported',
  ApiNotFound: 'unsupported',
  BadPassword: 'denied',
  Conflict: 'conflict',
  ConnectionFailure: 'interrupted',
  ContentLengthRequired: 'interrupted',
  DirtySupportingFormula: 'internal',
  EmptyChartSeries: 'rejected',
  FilteredRangeConflict: 'filtered',
  FormulaLengthExceedsLimit: 'tooLarge',
  GeneralException: 'internal',
  InactiveWorkbook: 'behind',
  InsertDeleteConflict: 'noRoom',
  InvalidArgument: 'rejected',
  InvalidBinding: 'gone',
  InvalidOperation: 'rejected',
  InvalidOperationInCellEditMode: 'cellEdit',
  InvalidReference: 'gone',
  InvalidRequest: 'rejected',
  InvalidSelection: 'behind',
  ItemAlreadyExists: 'exists',
  ItemNotFound: 'gone',
  MemoryLimitReached: 'busy',
  MergedRangeConflict: 'noRoom',
  NonBlankCellOffSheet: 'noRoom',
  NotImplemented: 'unsupported',
  OpenWorkbookLinksBlocked: 'links',
  OperationCellsExceedLimit: 'tooLarge',
  PivotTableRangeConflict: 'noRoom',
  PowerQueryRefreshResourceChallenge: 'links',
  RangeExceedsLimit: 'tooLarge',
  RangeImageExceedsLimit: 'tooLarge',
  RefreshWorkbookLinksBlocked: 'links',
  RequestAborted: 'interrupted',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  ServiceNotAvailable: 'interrupted',
  Unauthenticated: 'signIn',
  UnsupportedFeature: 'unsupported',
  UnsupportedFillType: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedSheet: 'noWorksheet',
};

/** What Excel is documented to do in front only; elsewhere its code is as general as can be. */
const IN_FRONT =
  /^(Worksheet\.(activate|delete|names|showGridlines|gridlines)|Range\.select|WorksheetCollection\.add|WorksheetFreezePanes\..+)$/;

/** Fails where the sheet in view is no worksheet; with which code is documented nowhere. */
const IN_VIEW = 'WorksheetCollection.getActiveWorksheet';

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
  return new ExcelProblem(reasonOf(code, locationOf(error)), code, error);
}

function reasonOf(code: string, location: string): ProblemReason {
  const reason = isExcelCode(code) ? REASONS[code] : 'unexpected';
  const isVague = reason === 'internal' || reason === 'gone' || reason === 'rejected';
  if (isVague && location === IN_VIEW) return 'noWorksheet';
  return reason === 'internal' && IN_FRONT.test(location) ? 'behind' : reason;
}

function isExcelCode(code: string): code is ExcelCode {
  return Object.hasOwn(REASONS, code);
}

function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return error instanceof Error ? error.name : 'Unknown';
}

/** The member of Excel's that failed, where it says so. */
function locationOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return '';
  const { debugInfo } = error;
  if (typeof debugInfo !== 'object' || debugInfo === null) return '';
  return 'errorLocation' in debugInfo ? String(debugInfo.errorLocation) : '';
}

/** It would fail however little was asked: what was asked is not at fault. */
export function isPassing({ reason }: ExcelProblem): boolean {
  return reason === 'cellEdit' || reason === 'behind' || reason === 'interrupted';
}

/** The answer was larger than Excel sends (5 MB on the web); smaller pieces may pass. */
export function isAnswerTooLarge(error: unknown): boolean {
  return codeOf(error) === 'ResponsePayloadSizeLimitExceeded';
}

/** The request was larger than Excel takes; nothing of it was carried out. */
export function isRequestTooLarge(error: unknown): boolean {
  return codeOf(error) === 'RequestPayloadSizeLimitExceeded';
}
