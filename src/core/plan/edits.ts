import type { Area } from '../address/Area';
import type { CellRef } from '../address/CellRef';
import type { CellError, CellValue } from '../snapshot/CellValue';

/** What is put into a cell: a value (null clears it), or a live formula with its `=`. */
export type CellContent =
  | { readonly kind: 'value'; readonly value: Exclude<CellValue, CellError> }
  | {
      readonly kind: 'formula';
      readonly formula: string;
      /** What it comes to, for files: they carry the result beside the formula. */
      readonly result: number | string | null;
    };

/** One cell that changes; everything of it but its content stays. */
export interface CellEdit {
  readonly cell: CellRef;
  /** What stood there when the edit was planned. */
  readonly before: CellValue;
  readonly after: CellContent;
}

/** Cells whose values a plan rests on: they are read again before anything is written. */
export interface BasisArea {
  /** Index into the snapshot's sheets. */
  readonly sheet: number;
  readonly area: Area;
}

/** Cells to change, at most one edit a cell. */
export interface EditPlan {
  readonly edits: readonly CellEdit[];
  readonly basis: readonly BasisArea[];
}
