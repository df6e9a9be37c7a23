import type { Area } from '../../core/address/Area';
import { LIMITS } from '../limits';

interface Placed {
  readonly row: number;
  readonly column: number;
}

/**
 * How many of the areas hold each cell: a sheet may have a million merges, and a plan thousands of
 * cells, so the rows are gone through once, with the columns that areas cover at the time.
 */
export function coverCounts(cells: readonly Placed[], areas: readonly Area[]): number[] {
  const counts = cells.map(() => 0);
  if (cells.length === 0 || areas.length === 0) return counts;
  const sound = areas.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
  const starting = [...sound].sort((a, b) => a.top - b.top).values();
  const ending = [...sound].sort((a, b) => a.bottom - b.bottom).values();
  const covered = new ColumnCounts();
  let next = starting.next();
  let last = ending.next();
  // By row, as numbers that hold the place too: a plan may have a million cells.
  const ordered = Float64Array.from(cells, ({ row }, at) => row * cells.length + at).sort();
  for (const key of ordered) {
    const at = key % cells.length;
    const { row, column } = cells[at] ?? NOWHERE;
    for (; next.done !== true && next.value.top <= row; next = starting.next()) {
      covered.add(next.value, 1);
    }
    for (; last.done !== true && last.value.bottom < row; last = ending.next()) {
      covered.add(last.value, -1);
    }
    counts[at] = covered.at(column);
  }
  return counts;
}

const NOWHERE: Placed = { row: 0, column: 0 };

/** Counts by column to which whole runs are added: a Fenwick tree of their differences. */
class ColumnCounts {
  private readonly sums = new Int32Array(LIMITS.columns + 1);

  add({ left, right }: Area, count: number): void {
    this.change(left, count);
    this.change(right + 1, -count);
  }

  at(column: number): number {
    let sum = 0;
    for (let at = column + 1; at > 0; at -= at & -at) sum += this.sums[at] ?? 0;
    return sum;
  }

  private change(column: number, by: number): void {
    for (let at = column + 1; at < this.sums.length; at += at & -at) {
      this.sums[at] = (this.sums[at] ?? 0) + by;
    }
  }
}
