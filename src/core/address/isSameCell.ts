import type { CellRef } from './CellRef';

/** Whether a field's cell, if it has one, is this cell. */
export function isSameCell(a: CellRef | null, b: CellRef): boolean {
  return a !== null && a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}
