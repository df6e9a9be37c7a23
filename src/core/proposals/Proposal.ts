import type { CellRef } from '../address/CellRef';
import type { CellContent } from '../plan/edits';
import type { CellValue } from '../snapshot/CellValue';
import type { ProposalReason } from './ProposalReason';

/**
 * Why a cell would be filled: `total` a blank 合計, `correction` a 合計 that disagrees, `money` カネ
 * from its text, `people` ヒト estimated from the workbook's cost per head.
 */
export type FillKind = 'total' | 'correction' | 'money' | 'people';

/** A change offered in the preview; nothing is written before it is ticked and applied. */
export interface Proposal {
  readonly kind: FillKind | 'fix';
  /** Index into the book's programs; null for a cell of the sheet or the book. */
  readonly program: number | null;
  readonly cell: CellRef;
  readonly before: CellValue;
  readonly after: CellContent;
  /** Ticked beforehand. */
  readonly isTicked: boolean;
  /** A guess that only a person can confirm. */
  readonly isEstimate: boolean;
  readonly reason: ProposalReason;
  /** A value where a formula was asked for: Excel would fill the whole column of the table with it. */
  readonly isForTable: boolean;
}

/** What the values of a snapshot do not tell of a cell. */
export interface CellFacts {
  /** Such a cell is left alone. */
  readonly isFormula: (cell: CellRef) => boolean;
  /** Whether it belongs to an Excel table: into such a cell no formula goes. */
  readonly isInTable: (cell: CellRef) => boolean;
}

/** The same change as it may be made in a table: a formula gives way to what it comes to. */
export function keptOffTable(proposal: Proposal, { isInTable }: CellFacts): Proposal {
  const { cell, after } = proposal;
  if (after.kind !== 'formula' || after.result === null || !isInTable(cell)) return proposal;
  return { ...proposal, after: { kind: 'value', value: after.result }, isForTable: true };
}
