/** A cell of a workbook: index of its sheet, zero-based row and column. */
export interface CellRef {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}
