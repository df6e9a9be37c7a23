import type { Book } from '../book/Book';
import type { CellValue } from '../snapshot/CellValue';

/** The value of a cell by its position on the sheet; blank wherever nothing was read. */
export function cellAt(book: Book, sheet: number, row: number, column: number): CellValue {
  const page = book.snapshot.sheets[sheet];
  if (page === undefined) return null;
  return page.values[row - page.origin.row]?.[column - page.origin.column] ?? null;
}
