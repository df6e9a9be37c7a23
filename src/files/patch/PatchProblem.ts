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
  | 'partMissing'
  /** シートの保護: the cell is locked, or the sheet takes no marks. */
  | 'protectedSheet'
  /** Any change would break the electronic signature. */
  | 'signed'
  /** ブックの保護: no sheet may come. */
  | 'structureProtected'
  /** A name that Excel does not take for a sheet. */
  | 'sheetName'
  | 'sheetExists'
  /** To be written anew, but it does not carry our name. */
  | 'notOurSheet'
  /** Cells of the user's stand where the sheet would grow. */
  | 'areaTaken'
  /** Cells that shall get a 入力規則 have one of the user's. */
  | 'validationTaken'
  /** The entries of a list in a 入力規則 come to more than 255 characters, or hold a comma. */
  | 'listEntries';

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
