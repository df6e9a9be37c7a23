import type { Position } from './CellRef';

/** A rectangle of cells on one sheet; zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's own. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** So many rows and columns from a cell on, as Excel describes a range. */
export function sizedArea(row: number, column: number, rows: number, columns: number): Area {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

/** Top left. */
export function firstCell({ top, left }: Area): Position {
  return { row: top, column: left };
}

export function rowCount({ top, bottom }: Area): number {
  return bottom - top + 1;
}

export function columnCount({ left, right }: Area): number {
  return right - left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

/** One number for a position: the key of a sheet's cell in maps and sets. */
export function positionKey({ row, column }: Position): number {
  return row * MAX_COLUMNS + column;
}

/** The cells of an area, row by row. */
export function* cellsOf({ top, left, bottom, right }: Area): Generator<Position> {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) yield { row, column };
  }
}

/** The rows of an area with what `at` makes of each cell. */
export function gridOf<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  const { top, left } = area;
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (__, column) => at(top + row, left + column)),
  );
}

export function contains(area: Area, { row, column }: Position): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
}

export function isWithin(inner: Area, outer: Area): boolean {
  const last = { row: inner.bottom, column: inner.right };
  return contains(outer, firstCell(inner)) && contains(outer, last);
}

export function isSameArea(a: Area, b: Area): boolean {
  return isWithin(a, b) && isWithin(b, a);
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The common part of two areas; null where they do not meet. */
export function intersect(a: Area, b: Area): Area | null {
  if (!overlaps(a, b)) return null;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

/** The smallest area that holds both. */
export function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of areas without the cells of others, in rectangles that do not overlap. */
export function subtract(areas: readonly Area[], holes: readonly Area[]): Area[] {
  return holes.reduce<Area[]>(
    (left, hole) => left.flatMap((area) => cutOut(area, hole)),
    [...areas],
  );
}

/** Above, left, right and below of what is cut out. */
function cutOut(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (cut === null) return [area];
  const { top, bottom } = cut;
  return [
    { ...area, bottom: top - 1 },
    { ...area, top, bottom, right: cut.left - 1 },
    { ...area, top, bottom, left: cut.right + 1 },
    { ...area, top: bottom + 1 },
  ].filter((one) => one.top <= one.bottom && one.left <= one.right);
}

/**
 * Joins cells of one sheet into rectangles that cover exactly them, without overlap: runs within a
 * row first, then equal runs of neighbouring rows. Doubled cells count once.
 */
export function joinAreas(cells: readonly Position[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const closed: Area[] = [];
  let above: Area[] = [];
  let current: Area[] = [];
  let row = -1;
  const closeRow = (): void => {
    const merged = mergeRows(above, current);
    closed.push(...merged.closed);
    above = merged.open;
    current = [];
  };
  for (const cell of sorted) {
    if (cell.row !== row) {
      closeRow();
      row = cell.row;
    }
    const last = current.at(-1);
    if (last !== undefined && cell.column <= last.right + 1) {
      current[current.length - 1] = { ...last, right: Math.max(last.right, cell.column) };
    } else {
      current.push({ top: row, left: cell.column, bottom: row, right: cell.column });
    }
  }
  closeRow();
  return [...closed, ...above];
}

/** Lets runs of a row continue the open rectangles that end just above with the same columns. */
function mergeRows(
  above: readonly Area[],
  runs: readonly Area[],
): { readonly open: Area[]; readonly closed: Area[] } {
  const byLeft = new Map(above.map((area) => [area.left, area]));
  const continued = new Set<Area>();
  const open = runs.map((run) => {
    const upper = byLeft.get(run.left);
    if (upper?.right !== run.right || upper.bottom + 1 !== run.top) {
      return run;
    }
    continued.add(upper);
    return { ...upper, bottom: run.bottom };
  });
  return { open, closed: above.filter((area) => !continued.has(area)) };
}
