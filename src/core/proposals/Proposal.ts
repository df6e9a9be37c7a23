import type { CellRef } from '../address/CellRef';
import type { CellEdit } from '../plan/edits';
import type { ProposalReason } from './ProposalReason';

/**
 * Edits offered in the preview that are made together or not at all; nothing is written before they
 * are ticked and applied.
 */
export interface Proposal {
  readonly edits: readonly [CellEdit, ...CellEdit[]];
  /** Index into the book's programs; null for cells of the sheet or the book. */
  readonly program: number | null;
  readonly reason: ProposalReason;
  /** Ticked beforehand. */
  readonly isTicked: boolean;
  /** A value where a formula was asked for: Excel would fill the whole column of the table with it. */
  readonly isForTable: boolean;
}

/** What the values of a snapshot do not say of a cell. */
export interface CellFacts {
  /** Such a cell is left alone. */
  readonly isFormula: (cell: CellRef) => boolean;
  /** Whether it belongs to an Excel table: into such a cell no formula goes. */
  readonly isInTable: (cell: CellRef) => boolean;
}
