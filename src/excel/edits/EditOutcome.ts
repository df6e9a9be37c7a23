import type { CellRef } from '../../core/address/CellRef';
import type { BasisArea, RefusalReason } from '../../core/plan/edits';
import type { SheetSnapshot } from '../../core/snapshot/Snapshot';
import type { Outcome } from '../batch';
import type { CellState } from './CellState';

export type { RefusalReason };

/** A cell on a worksheet, known by the worksheet's id. */
export interface SheetCell {
  readonly sheetId: string;
  /** Name of the sheet when it was read. */
  readonly sheetName: string;
  readonly cell: CellRef;
}

/** A cell that changed. */
export interface ChangedCell extends SheetCell {
  readonly before: CellState;
  readonly after: CellState;
}

/** An area that is read when a step is taken and when it is taken back. */
export interface SheetBasis extends BasisArea {
  readonly sheetId: string;
  readonly sheetName: string;
}

/** A step that can be taken back. */
export interface UndoEntry {
  readonly cells: readonly ChangedCell[];
  readonly areas: readonly SheetBasis[];
}

/** One reason on one sheet, with the cells it concerns. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** Name of the sheet as it was read; '' for the whole workbook. */
  readonly sheet: string;
  readonly cells: readonly CellRef[];
}

/** A cell that a failed roll-back left changed, with what it held before. */
export interface LeftChanged {
  readonly sheet: string;
  readonly cell: CellRef;
  /** The former content as it would be typed: a formula with its `=`, a text or a number. */
  readonly former: string;
}

/** What became of an edit plan, or of a step that was to be taken back. */
export type EditOutcome = Outcome<
  Refusal,
  {
    readonly undo: UndoEntry;
    /** Cells that Excel changed although they were not planned; `undo` holds them too. */
    readonly beyond: readonly ChangedCell[];
    /** The basis areas as they read now, by index of their sheet in the snapshot. */
    readonly areas: readonly {
      readonly sheet: number;
      readonly values: Omit<SheetSnapshot, 'name' | 'visibility'>;
    }[];
  },
  {
    /** False where Excel did not say how the cells read now: some may be as before. */
    readonly isKnown: boolean;
    readonly cells: readonly LeftChanged[];
  }
>;
