import type { Grid } from '../snapshot/Grid';

/** Rows above a No. that may belong to its block. */
const REACH = 8;
/** How staff are counted: a few letters, then people with decimals (`職員2. 25人`). */
const STAFF = /^\P{Nd}{1,10}\p{Nd}+\s*[.．]\s*\p{Nd}+\s*人/u;

/**
 * First row of a block whose ヒト is lost and whose No. stands on `row`: the nearest row above it,
 * down from `startRow`, that counts staff; `row` itself where it counts them or none does.
 */
export function findLostStart(grid: Grid, startRow: number, row: number): number {
  for (let at = row; at >= Math.max(startRow, row - REACH); at--) {
    if (countsStaff(grid, at)) return at;
  }
  return row;
}

function countsStaff(grid: Grid, row: number): boolean {
  for (let column = grid.firstColumn; column < grid.endColumn(row); column++) {
    const value = grid.at(row, column);
    if (typeof value === 'string' && STAFF.test(value)) return true;
  }
  return false;
}
