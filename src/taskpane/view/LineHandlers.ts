import type { CellRef } from '../../core/address/CellRef';
import type { FixOffer } from '../model/fixOffer';

/** What the user may do with a finding of the list. */
export interface ListHandlers {
  /** Opens the finding and selects its cell. */
  open(id: number): void;
  close(): void;
  select(cell: CellRef): void;
  /** Lists the further ones of many alike, or leaves them out again. */
  fold(key: string): void;
  /** Waives a finding; false where the text is no reason. */
  waive(id: number, reason: string): boolean;
  restore(id: number): void;
  /** How a finding can be fixed; null where it cannot, or not by us. */
  fixOffer(id: number): FixOffer | null;
  fix(id: number, choice: number): void;
  /** Fixes all safe findings of its rule. */
  fixAlike(id: number): void;
}

/** With what concerns the list alone: the reason that is being typed. */
export interface LineHandlers extends ListHandlers {
  /** Opens the entry of a reason. */
  draft(id: number): void;
  /** Keeps what was typed into it. */
  type(text: string): void;
  stopDraft(): void;
}
