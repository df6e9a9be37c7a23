import type { XlsxCell, XlsxSheet } from './xlsx/XlsxBook';
import { writeXlsx } from './xlsx/writeXlsx';

/** A sheet by its rows from A1; everything else is as in a new workbook unless said. */
export type SheetOf = Pick<XlsxSheet, 'name'> & {
  readonly rows: readonly (readonly XlsxCell[])[];
} & Partial<Omit<XlsxSheet, 'name' | 'cells' | 'origin'>>;

/** Bytes of a small workbook. */
export function bookOf(sheets: readonly SheetOf[]): Uint8Array {
  return writeXlsx(
    sheets.map(({ rows, ...sheet }) => ({
      visibility: 'visible',
      origin: { row: 0, column: 0 },
      merges: [],
      hiddenRows: [],
      isProtected: false,
      ...sheet,
      cells: rows,
    })),
    'excel',
  );
}
