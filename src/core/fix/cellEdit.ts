import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import { type CellEdit, LONGEST_TEXT } from '../plan/edits';
import { cellAt } from '../facts/cellAt';

/**
 * The edit that puts a value into a cell; an empty text clears it. null where the value stands there
 * already, where no cell could hold it, or where the cell holds an error: what was meant there cannot
 * be told.
 */
export function cellEdit(
  book: Book,
  cell: CellRef,
  value: number | string | null,
): CellEdit | null {
  const before = cellAt(book, cell.sheet, cell.row, cell.column);
  const after = value === '' ? null : value;
  if (typeof after === 'string' && after.length > LONGEST_TEXT) return null;
  if (before === after || (before !== null && typeof before === 'object')) return null;
  return { cell, before, after: { kind: 'value', value: after } };
}

/**
 * The edit that puts one piece of a cell's text in place of another; what stands around it stays.
 * A piece that is there several times is the last one: labels stand in front of what they say.
 */
export function pieceEdit(
  book: Book,
  cell: CellRef,
  written: string,
  meant: string,
): CellEdit | null {
  const before = cellAt(book, cell.sheet, cell.row, cell.column);
  if (typeof before !== 'string') return null;
  const at = before.lastIndexOf(written);
  if (at < 0) return null;
  return cellEdit(book, cell, before.slice(0, at) + meant + before.slice(at + written.length));
}
