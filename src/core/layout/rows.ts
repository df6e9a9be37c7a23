import type { BlockRows } from './Layout';

/** The rows of a block from the top, without those of repeated headers. */
export function rowsOf({
  firstRow,
  endRow,
  skipped,
}: Pick<BlockRows, 'firstRow' | 'endRow' | 'skipped'>): number[] {
  const rows: number[] = [];
  let row = firstRow;
  for (const span of skipped) {
    for (; row < span.start; row++) rows.push(row);
    row = Math.max(row, span.end);
  }
  for (; row < endRow; row++) rows.push(row);
  return rows;
}
