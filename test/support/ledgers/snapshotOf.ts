import { readXlsx } from '../../../src/files/readXlsx';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/Snapshot';
import { bookOf } from '../bookOf';
import type { XlsxCell } from '../xlsx/XlsxBook';

/** Rows of sheets, as they are read from a file of them. */
export function snapshotOf(
  ...sheets: readonly (readonly (readonly XlsxCell[])[])[]
): WorkbookSnapshot {
  return readXlsx(bookOf(sheets.map((rows, i) => ({ name: `シート${i + 1}`, rows }))));
}

/** The rows with some cells changed, by A1-like position counted from 0. */
export function withCells(
  rows: readonly (readonly XlsxCell[])[],
  ...changes: readonly (readonly [row: number, column: number, value: XlsxCell])[]
): XlsxCell[][] {
  const copy = rows.map((row) => [...row]);
  for (const [row, column, value] of changes) {
    const cells = (copy[row] ??= []);
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  }
  return copy;
}
