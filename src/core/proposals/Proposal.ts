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
}
