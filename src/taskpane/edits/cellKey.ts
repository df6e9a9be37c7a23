import type { CellRef } from '../../core/address/CellRef';

/** A cell as a key. */
export function cellKey({ sheet, row, column }: CellRef): string {
  return `${String(sheet)}:${String(row)}:${String(column)}`;
}
