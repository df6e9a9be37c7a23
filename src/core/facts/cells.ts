import type { Book } from '../book/Book';
import { type CellValue, textOf } from '../snapshot/CellValue';
import type { CellRef } from '../address/CellRef';
import type { Program } from '../records/Program';

/** The value of a cell by its position on the sheet; blank wherever nothing was read. */
export function cellAt(book: Book, sheet: number, row: number, column: number): CellValue {
  const page = book.snapshot.sheets[sheet];
  if (page === undefined) return null;
  return page.values[row - page.origin.row]?.[column - page.origin.column] ?? null;
}

/** A cell's value as it is quoted: `#REF!`, `TRUE`, `9`; blank is an empty text. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : value.error;
}

/** The cells that there are. */
export function present(...cells: readonly (CellRef | null)[]): CellRef[] {
  return cells.filter((cell) => cell !== null);
}

/** Where a field belongs that the form requires and that is blank, and its title; null for any other. */
export function requiredBlank(
  { places }: Pick<Program, 'places'>,
  key: string,
): { readonly cell: CellRef; readonly title: string } | null {
  const place = places.find((one) => one.key === key);
  if (place?.field.required !== true || textOf(place.value) !== null) return null;
  const { cell, field } = place;
  return cell === null ? null : { cell, title: field.title };
}
