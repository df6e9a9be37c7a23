import type { SheetMark } from '../core/plan/marks';
import type { CellValue } from '../core/snapshot/CellValue';

/** New content of a cell; its style stays. A formula stands without its `=`. */
export interface CellPatch {
  readonly row: number;
  readonly column: number;
  readonly formula: string | null;
  /** The value, or the formula's result. */
  readonly value: CellValue;
}

/** What changes on one sheet. */
export interface SheetPatch {
  readonly sheet: string;
  readonly cells: readonly CellPatch[];
  /** All our marks as they should be; null leaves those in the file alone. */
  readonly marks: readonly SheetMark[] | null;
}

/** What changes in a file; every other part of it is copied byte for byte. */
export type WorkbookPatch = readonly SheetPatch[];

/** What becomes of a custom XML part: `part` is its name, null for a new one; `xml` null drops it. */
export type CustomXmlPatch =
  | { readonly part: string; readonly xml: string | null }
  | {
      readonly part: null;
      readonly xml: string;
      /** `{GUID}` by which Excel shall know it; null for one made of what it holds. */
      readonly itemId: string | null;
    };
