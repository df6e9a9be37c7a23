import type { CellRef } from './CellRef';

const LETTERS: string[] = [];

/** Column letters of a zero-based column: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  const head = Math.floor(column / 26);
  const name = (head > 0 ? columnName(head - 1) : '') + String.fromCharCode(65 + (column % 26));
  LETTERS[column] = name;
  return name;
}

/** A1 address without its sheet. */
export function toA1(cell: { readonly row: number; readonly column: number }): string {
  return columnName(cell.column) + String(cell.row + 1);
}

/** Sheet name as it stands in an address, always quoted: `'総務局'`. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A1 address seen from `sheet`: prefixed with its sheet's name where that is another one. */
export function relativeA1(cell: CellRef, sheet: number, names: readonly string[]): string {
  return cell.sheet === sheet ? toA1(cell) : `${quoteSheet(names[cell.sheet] ?? '')}!${toA1(cell)}`;
}
