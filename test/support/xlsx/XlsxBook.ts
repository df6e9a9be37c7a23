import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { SheetVisibility } from '../../../src/core/snapshot/Snapshot';

/** A formula (without `=`) with its cached result, or a serial number shown as a date. */
export type XlsxCell =
  CellValue | { readonly formula: string; readonly result: CellValue } | { readonly date: number };

/** A worksheet to be written; positions are zero-based. */
export interface XlsxSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly origin: { readonly row: number; readonly column: number };
  readonly cells: readonly (readonly XlsxCell[])[];
  /** Relative to the origin, ends included. */
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly lastRow: number;
    readonly lastColumn: number;
  }[];
  /** Rows of the sheet that are hidden. */
  readonly hiddenRows: readonly number[];
  readonly isProtected: boolean;
}

/**
 * Whose habits the file shows: Excel (shared strings), openpyxl (absolute targets, inline
 * strings), or the Open XML SDK (every element prefixed `x:`).
 */
export type XlsxManner = 'excel' | 'openpyxl' | 'openxmlsdk';
