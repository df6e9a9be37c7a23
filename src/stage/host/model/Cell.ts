import type { CellValue } from '../../../core/snapshot/CellValue';
import type { CellStyle } from './CellStyle';

/** A cell's content and look; replaced as a whole, never changed in place. */
export interface Cell {
  /** What it holds, or its formula's result. */
  readonly value: CellValue;
  /** Without its `=`; null where the value was typed. */
  readonly formula: string | null;
  readonly style: CellStyle;
}

/** What is put into a cell; its look stays. */
export type HeldContent = Pick<Cell, 'value' | 'formula'>;

/** What becomes of a cell that something was typed into; General gives way to `numberFormat`. */
export type Entered = HeldContent & { readonly numberFormat?: string };

export const BLANK: HeldContent = { value: null, formula: null };
