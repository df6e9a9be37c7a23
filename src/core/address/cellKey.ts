import type { CellRef } from './CellRef';

/** A cell as a key. */
export function cellKey({ sheet, row, column }: CellRef): string {
  return `${String(sheet)}:${String(row)}:${String(column)}`;
}
