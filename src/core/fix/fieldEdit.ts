import type { Book } from '../book/Book';
import type { CellEdit } from '../plan/edits';
import type { Field } from '../records/Program';
import { cellAt } from '../facts/cellAt';
import { cellEdit } from './cellEdit';

/**
 * The edit that puts a value into a field's cell; null without a cell, or where a blank field's
 * place holds something else, as in a block whose labels are lost.
 */
export function fieldEdit(
  book: Book,
  { cell, value }: Field,
  content: number | string,
): CellEdit | null {
  if (cell === null || cellAt(book, cell.sheet, cell.row, cell.column) !== value) return null;
  return cellEdit(book, cell, content);
}
