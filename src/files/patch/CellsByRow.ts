import type { Area } from '../../core/address/Area';

interface Placed {
  readonly row: number;
  readonly column: number;
}

/** Cells by row, so that those in an area are found without a look at every one. */
export class CellsByRow<C extends Placed> {
  private readonly ordered: readonly C[];

  constructor(cells: readonly C[]) {
    this.ordered = [...cells].sort((a, b) => a.row - b.row);
  }

  *within({ top, left, bottom, right }: Area): Generator<C> {
    for (let at = this.firstFrom(top); at < this.ordered.length; at += 1) {
      const cell = this.ordered[at];
      if (cell === undefined || cell.row > bottom) return;
      if (left <= cell.column && cell.column <= right) yield cell;
    }
  }

  /** Index of the first cell in `row` or below. */
  private firstFrom(row: number): number {
    let low = 0;
    let high = this.ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ordered[middle]?.row ?? row) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
