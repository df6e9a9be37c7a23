/** Why a change is not written into a file. */
export type PatchProblemReason =
  | 'sheetMissing'
  | 'outsideSheet'
  | 'arrayFormula'
  | 'dataTable'
  | 'mergedCell'
  | 'tableHeader'
  | 'textTooLong'
  | 'notFinite'
  | 'partMissing';

/** A change that the file cannot take; `place` is the sheet, the cell (`'Sheet'!A1`) or the part. */
export class PatchProblem extends Error {
  override readonly name = 'PatchProblem';

  constructor(
    readonly reason: PatchProblemReason,
    readonly place: string,
  ) {
    super(`${reason}: ${place}`);
  }
}
