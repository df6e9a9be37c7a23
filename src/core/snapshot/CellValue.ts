/** An error cell (`#REF!`, `#N/A` …); distinct from text that merely looks like one. */
export interface CellError {
  readonly error: string;
}

/** A formula that was saved without its result: in files only, for Excel calculates on opening. */
export interface NoResult {
  readonly noResult: true;
}
export const NO_RESULT: NoResult = { noResult: true };

/** Something stands there, and what it is worth cannot be known: neither blank nor 0. */
export type UnknownValue = CellError | NoResult;

/**
 * What a cell holds, alike from Excel and from a file. `null` is blank (an empty text is blank
 * too); dates are serial numbers; formulas stand as their results.
 */
export type CellValue = null | number | boolean | string | UnknownValue;

/** What a cell of a workbook that is open in Excel holds. */
export type CalculatedValue = Exclude<CellValue, NoResult>;

export function isUnknown(value: CellValue): value is UnknownValue {
  return typeof value === 'object' && value !== null;
}

export function isError(value: CellValue): value is CellError {
  return isUnknown(value) && 'error' in value;
}

export function isNoResult(value: CellValue): value is NoResult {
  return isUnknown(value) && 'noResult' in value;
}

/** Whether two cells of a snapshot hold the same. */
export function isSameValue(a: CellValue, b: CellValue): boolean {
  if (!isUnknown(a) || !isUnknown(b)) return a === b;
  return isError(a) ? isError(b) && a.error === b.error : !isError(b);
}

const IDEOGRAPHIC_SPACE = 0x3000;

/** Whether a cell shows nothing: no value, or white space alone. */
export function isBlank(value: CellValue): boolean {
  if (value === null) return true;
  if (typeof value !== 'string') return false;
  const first = value.charCodeAt(0);
  // Most texts start with a letter: only the others are worth trimming.
  const maySpace = !(first > 0x20 && first !== IDEOGRAPHIC_SPACE && first !== 0xa0);
  return maySpace && value.trim() === '';
}

/** A cell as text, without white space around it; null where it is blank or unknown. */
export function textOf(value: CellValue): string | null {
  if (typeof value === 'string') {
    const text = value.trim();
    return text === '' ? null : text;
  }
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return null;
}
