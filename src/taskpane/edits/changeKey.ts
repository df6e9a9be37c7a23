import { cellKey } from '../../core/address/cellKey';
import type { CellRef } from '../../core/address/CellRef';

/** Changes as a key: that of their cells. */
export function changeKey(change: readonly { readonly cell: CellRef }[]): string {
  return change.map(({ cell }) => cellKey(cell)).join(' ');
}
