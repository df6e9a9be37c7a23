/** An error cell (`#REF!`, `#N/A` …); told from text that merely looks like one. */
export interface CellError {
  readonly error: string;
}

/**
 * What a cell holds, alike from Excel and from a file. `null` is blank (an empty text is blank
 * too); dates are serial numbers; formulas stand as their results.
 */
export type CellValue = null | number | boolean | string | CellError;

/** Whether two cells of a snapshot hold the same. */
export function isSameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a?.error === b?.error;
}
