import type { Book } from '../book/Book';
import type { AmountReading } from '../readers/amount';
import type { Reason } from './reasons';
import {
  type CellValue,
  isError,
  isUnknown,
  textOf,
  type UnknownValue,
} from '../snapshot/CellValue';
import type { Grid } from '../snapshot/Grid';
import type { ShownCell } from '../snapshot/Snapshot';
import type { CellRef } from '../address/CellRef';
import { isNil } from '../readers/nil';
import type { ColumnKey } from '../profile/blockFields';
import type { Program } from '../records/Program';

/** The value of a cell by its position on the sheet; blank wherever nothing was read. */
export function cellAt(book: Book, sheet: number, row: number, column: number): CellValue {
  const page = book.snapshot.sheets[sheet];
  if (page === undefined) return null;
  return page.values[row - page.origin.row]?.[column - page.origin.column] ?? null;
}

/** How a cell shows its number; null where nothing is known. */
export function shownAt(book: Book, { sheet, row, column }: CellRef): ShownCell | null {
  return book.grids[sheet]?.shownAt(row, column) ?? null;
}

/** A cell of which is not known what it is worth. */
interface UnknownCell {
  readonly cell: CellRef;
  readonly value: UnknownValue;
}

/** The errors and the formulas without result on sheets that hold the form, row by row: nearly always none. */
export function unknownCells(book: Book): readonly UnknownCell[] {
  return book.fact(searchUnknown);
}

function searchUnknown({ layout, grids }: Book): readonly UnknownCell[] {
  const sheets = new Set(layout.tables.map(({ header }) => header.sheet));
  return [...sheets].flatMap((sheet) => unknownOn(grids[sheet]));
}

function unknownOn(grid: Grid | undefined): UnknownCell[] {
  const cells: UnknownCell[] = [];
  if (grid === undefined) return cells;
  for (let row = grid.firstRow; row < grid.endRow; row++) {
    const end = grid.endColumn(row);
    for (let column = grid.firstColumn; column < end; column++) {
      const value = grid.at(row, column);
      if (isUnknown(value)) cells.push({ cell: grid.ref(row, column), value });
    }
  }
  return cells;
}

/** Whether a column holds, in a program's rows, what cannot be known: it is not blank then. */
export function hasUnknown(
  { sheet, block, header }: Program,
  key: ColumnKey,
  { grids }: Pick<Book, 'grids'>,
): boolean {
  const column = header.columns[key];
  if (column === undefined) return false;
  for (let row = block.firstRow; row < block.endRow; row++) {
    if (isUnknown(grids[sheet]?.at(row, column) ?? null)) return true;
  }
  return false;
}

/** Why what an amount, or any cell, is worth cannot be known; null where it can, or is absent. */
export function unknownReason(
  what: string,
  { value, reading }: { readonly value: CellValue; readonly reading?: AmountReading },
): Reason | null {
  if (isUnknown(value))
    return { key: isError(value) ? 'errorValue' : 'noResult', values: { what } };
  if (reading?.kind === 'several') return { key: 'twoFigures', values: { what } };
  return reading?.kind === 'unreadable' ? { key: 'notUnderstood', values: { what } } : null;
}

/** A cell's value as it is quoted: `#REF!`, `TRUE`, `9`; blank is an empty text. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  return isError(value) ? value.error : FORMULA;
}

/** Stands for a formula of which nothing else is known. */
const FORMULA = '=…';

/** The cells that there are. */
export function present(...cells: readonly (CellRef | null)[]): CellRef[] {
  return cells.filter((cell) => cell !== null);
}

/** A field that the form requires and that says nothing. */
export interface Lack {
  readonly cell: CellRef;
  readonly title: string;
  /** The mark or word for nothing that stands there; null where it is blank. */
  readonly nil: string | null;
}

/** What a program lacks although its form requires it; null where something is said. */
export function lackOf(
  { places }: Pick<Program, 'places'>,
  key: string,
  { profile }: Pick<Book, 'profile'>,
): Lack | null {
  const place = places.find((one) => one.key === key);
  if (place?.field.required !== true || place.cell === null) return null;
  const { cell, field, value } = place;
  // An error value is NUM-09's, a formula without result NUM-08's.
  if (isUnknown(value)) return null;
  const nil = textOf(value);
  if (nil !== null && !isNil(nil, profile)) return null;
  return { cell, title: field.title, nil };
}
