/** Why a change is not written into a file. */
export type PatchProblemReason =
  | 'sheetMissing'
  | 'outsideSheet'
  | 'arrayFormula'
  | 'dataTable'
  | 'mergedCell'
  | 'tableHeader'
  | 'textTooLong'
  | 'notFinite';

/** A change that the file cannot take; `place` is the sheet or the cell (`'Sheet'!A1`). */
export class PatchProblem extends Error {
  override readonly name = 'PatchProblem';

  constructor(
    readonly reason: PatchProblemReason,
    readonly place: string,
  ) {
    super(`${reason}: ${place}`);
  }
}
