import type { CellRef } from '../../core/address/CellRef';
import type { SheetSnapshot } from '../../core/snapshot/Snapshot';
import type { ExcelProblem } from '../ExcelProblem';
import type { UndoEntry, UndoneCell } from './UndoEntry';

/** What stands against writing, noticed before anything was written. */
export type RefusalReason =
  /** The workbook was opened read-only. */
  | 'readOnly'
  | 'protectedSheet'
  /** The sheet was deleted since. */
  | 'gone'
  /** The block reads otherwise than when the plan was made: edited, or rows came or went. */
  | 'changed'
  /** A filter hides rows of the sheet. */
  | 'filtered'
  /** The row or column is hidden. */
  | 'hidden'
  /** A formula stands there. */
  | 'formula'
  /** A formula would go into a table, whose column Excel would fill with it. */
  | 'table'
  /** The cell's number format is text (`@`): a number or formula would become text. */
  | 'textFormat';

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

/** What became of an edit plan. Either nothing, or all of it is in the workbook, or we say what is. */
export type EditOutcome =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | {
      readonly kind: 'applied';
      readonly undo: UndoEntry;
      /** Cells that Excel changed although they were not planned; `undo` holds them too. */
      readonly beyond: readonly UndoneCell[];
      /** The basis areas as they read now, by index of their sheet in the snapshot. */
      readonly areas: readonly {
        readonly sheet: number;
        readonly values: Omit<SheetSnapshot, 'name' | 'visibility'>;
      }[];
    }
  | { readonly kind: 'rolledBack'; readonly problem: ExcelProblem }
  | {
      readonly kind: 'leftChanged';
      readonly problem: ExcelProblem;
      /** False where Excel did not say how the cells read now: some may be as before. */
      readonly isKnown: boolean;
      readonly cells: readonly LeftChanged[];
    };
