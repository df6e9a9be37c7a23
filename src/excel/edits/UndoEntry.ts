import type { CellRef } from '../../core/address/CellRef';
import type { BasisArea } from '../../core/plan/edits';

/** What a cell held, exactly: enough to put it back and to see whether somebody changed it since. */
export interface CellContentThere {
  /** As Excel's `formulas` gives it. */
  readonly formula: string | number | boolean;
  readonly value: string | number | boolean;
  readonly valueType: string;
  readonly numberFormat: string;
}

/** One cell of a step that can be taken back. */
export interface UndoneCell {
  readonly sheetId: string;
  /** Name of the sheet when the step was taken. */
  readonly sheetName: string;
  readonly cell: CellRef;
  readonly before: CellContentThere;
  readonly after: CellContentThere;
}

/** An area that is read when a step is taken and when it is taken back. */
export interface SheetBasis extends BasisArea {
  readonly sheetId: string;
  readonly sheetName: string;
}

/** A step that can be taken back. */
export interface UndoEntry {
  readonly cells: readonly UndoneCell[];
  readonly areas: readonly SheetBasis[];
}
