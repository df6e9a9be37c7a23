import type { Grid } from '../snapshot/Grid';
import { textOf } from '../snapshot/textOf';

/** Cells of a row, as far as the top of a form reaches. */
export const MOST_COLUMNS = 60;

/** A text and where it stands. */
export interface Found {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** What tells cells of a sheet apart. */
export function place(row: number, column: number): string {
  return `${row}:${column}`;
}

/** The next text in the row; null where that one is already something else's. */
export function rightOf(
  grid: Grid,
  row: number,
  column: number,
  used: ReadonlySet<string>,
): Found | null {
  const end = Math.min(grid.endColumn(row), column + MOST_COLUMNS);
  for (let at = column + 1; at < end; at++) {
    const text = textOf(grid.at(row, at));
    if (text !== null) return used.has(place(row, at)) ? null : { text, row, column: at };
  }
  return null;
}

/** The text in the next row; null where that one is already something else's. */
export function below(
  grid: Grid,
  above: number,
  column: number,
  endRow: number,
  used: ReadonlySet<string>,
): Found | null {
  const row = above + 1;
  const text = row < endRow && !used.has(place(row, column)) ? textOf(grid.at(row, column)) : null;
  return text === null ? null : { text, row, column };
}
