import type { CellRef } from '../../core/address/CellRef';

/** What the user may do with a line of the list. */
export interface LineHandlers {
  /** Opens the finding and selects its cell. */
  open(id: number): void;
  close(): void;
  select(cell: CellRef): void;
}
