import { columnName, toA1 } from '../../../core/address/a1';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells: zero-based top left, number of rows and columns (both at least 1). */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** The common part of two areas; null where they do not meet. */
export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** The cells of an area, row by row. */
export function* cellsOf(area: Area): Generator<{ readonly row: number; readonly column: number }> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      yield { row, column };
    }
  }
}

/** What is left of `area` when `hole` is cut out: at most four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (cut === null) return [area];
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  const cutBottom = cut.row + cut.rows;
  const cutRight = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: cutBottom, rows: bottom - cutBottom },
    { ...cut, column: area.column, columns: cut.column - area.column },
    { ...cut, column: cutRight, columns: right - cutRight },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** A1 address without sheet: `B2`, `B2:C3`, `1:2` for entire rows, `A:B` for entire columns. */
export function areaAddress(area: Area): string {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  if (area.columns === MAX_COLUMNS) return `${String(area.row + 1)}:${String(lastRow + 1)}`;
  if (area.rows === MAX_ROWS) return `${columnName(area.column)}:${columnName(lastColumn)}`;
  const first = toA1(area);
  return area.rows === 1 && area.columns === 1
    ? first
    : `${first}:${toA1({ row: lastRow, column: lastColumn })}`;
}

/** Areas joined as Excel joins them. */
export function areasAddress(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(',');
}
