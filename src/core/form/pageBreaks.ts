import type { PrintSetup } from '../plan/sheet';

/** Points that fit on an A3 page once the form is scaled to its width. */
const PAGE_HEIGHT = 1000;

/** First rows of a table's blocks, that of the first being the table's own. */
export type TableStarts = readonly number[];

/**
 * Rows that begin a new page: a table that no longer fits on the page begun, but on one of its own;
 * else the block that no longer fits.
 * @param heights in points, from the first row to the last
 */
export function pageBreaks(
  tables: readonly TableStarts[],
  heights: readonly number[],
  repeated: PrintSetup['titleRows'],
): number[] {
  const sum = (from: number, to: number): number =>
    heights.slice(from, to).reduce((total, height) => total + height, 0);
  const onEachPage = repeated === null ? 0 : sum(repeated.first, repeated.last + 1);
  const breaks: number[] = [];
  let top = 0;
  // What comes first stands below the top of the form, which is not to have a page of its own.
  for (const [start, end] of unbroken(tables, heights.length, sum).slice(1)) {
    const room = top === 0 ? PAGE_HEIGHT : PAGE_HEIGHT - onEachPage;
    if (sum(top, end) <= room) continue;
    top = start;
    breaks.push(start);
  }
  return breaks;
}

type Rows = readonly [start: number, end: number];

/** Rows that stay together: the blocks of the first table, the other tables where a page holds them. */
function unbroken(
  tables: readonly TableStarts[],
  endRow: number,
  sum: (from: number, to: number) => number,
): Rows[] {
  return tables.flatMap((starts, at): Rows[] => {
    const [first = endRow] = starts;
    const end = tables[at + 1]?.[0] ?? endRow;
    if (at > 0 && sum(first, end) <= PAGE_HEIGHT) return [[first, end]];
    return starts.map((start, block) => [start, starts[block + 1] ?? end]);
  });
}
