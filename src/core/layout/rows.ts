import type { BlockRows } from './Layout';

/** The rows of a block from the top, without those of repeated headers. */
export function* rowsOf({
  firstRow,
  endRow,
  skipped,
}: Pick<BlockRows, 'firstRow' | 'endRow' | 'skipped'>): Generator<number> {
  let row = firstRow;
  for (const span of skipped) {
    for (; row < span.start; row++) yield row;
    row = Math.max(row, span.end);
  }
  for (; row < endRow; row++) yield row;
}
