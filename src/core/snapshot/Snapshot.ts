import type { CellValue } from './CellValue';

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** One worksheet as values alone: merged cells carry theirs at the top left. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Zero-based position of `values[0][0]`. */
  readonly origin: { readonly row: number; readonly column: number };
  /** Rows of cells; rows may be of different length, what is missing is blank. */
  readonly values: readonly (readonly CellValue[])[];
}

/** The grid that everything else is read from. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
}
