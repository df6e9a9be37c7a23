import type { CellRef } from '../../core/address/CellRef';

/** A cell as a key. */
export function cellKey({ sheet, row, column }: CellRef): string {
  return `${String(sheet)}:${String(row)}:${String(column)}`;
}

/** Changes as a key: that of their cells. */
export function changeKey(change: readonly { readonly cell: CellRef }[]): string {
  return change.map(({ cell }) => cellKey(cell)).join(' ');
}
