import type { CellValue } from './CellValue';
import type { SheetSnapshot } from './Snapshot';

/**
 * The one form in which a sheet's values stand, wherever they were read: from the first to the last
 * row and from the first column that hold something, rows without the blanks behind their last
 * value; a blank sheet has no rows and starts at A1.
 */
export function trimmed(
  origin: SheetSnapshot['origin'],
  values: SheetSnapshot['values'],
): Pick<SheetSnapshot, 'origin' | 'values'> {
  const first = values.findIndex((row) => row.some(isFilled));
  if (first < 0) return { origin: { row: 0, column: 0 }, values: [] };
  const rows = withoutEnd(values.slice(first), (row) => row.some(isFilled));
  const left = rows.reduce((least, row) => {
    const filled = row.findIndex(isFilled);
    return filled < 0 ? least : Math.min(least, filled);
  }, Infinity);
  return {
    origin: { row: origin.row + first, column: origin.column + left },
    values: rows.map((row) => withoutEnd(row.slice(left), isFilled)),
  };
}

function isFilled(value: CellValue): boolean {
  return value !== null;
}

/** Drops what stands behind the last item worth keeping. */
function withoutEnd<T>(items: readonly T[], isKept: (item: T) => boolean): readonly T[] {
  let end = items.length;
  for (let item = items[end - 1]; item !== undefined && !isKept(item); item = items[end - 1]) end--;
  return items.slice(0, end);
}
