/** Where a cell of a known sheet stands: zero-based row and column. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A cell of a workbook: index of its sheet, zero-based row and column. */
export interface CellRef extends Position {
  readonly sheet: number;
}

/** A cell as a key. */
export function cellKey({ sheet, row, column }: CellRef): string {
  return `${String(sheet)}:${String(row)}:${String(column)}`;
}

/** Whether a field's cell, if it has one, is this cell. */
export function isSameCell(a: CellRef | null, b: CellRef): boolean {
  return a !== null && a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}
