import type { Area } from './Area';

/** Each cell of an area as an area of its own, row by row. */
export function cellsOf({ top, left, bottom, right }: Area): Area[] {
  const cells: Area[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      cells.push({ top: row, left: column, bottom: row, right: column });
    }
  }
  return cells;
}
