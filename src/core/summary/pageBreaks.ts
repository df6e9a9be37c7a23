/** Rows that A4 landscape holds at the least, fitted to the sheet's width. */
const PAGE = 38;

/** A table with its charts below it, in rows; 0 for no chart. */
export interface TableBlock {
  readonly top: number;
  readonly table: number;
  readonly chart: number;
}

/**
 * Zero-based rows that begin a new page, so that no chart is cut: a table goes along where both fit
 * on one. A chart longer than a page is cut all the same.
 */
export function chartBreaks(blocks: readonly TableBlock[]): number[] {
  const breaks: number[] = [];
  let page = 0;
  for (const { top, table, chart } of blocks) {
    if (chart === 0 || top + table + chart - page <= PAGE) continue;
    page = table + chart <= PAGE ? top : top + table;
    breaks.push(page);
    page += Math.floor((top + table + chart - page) / PAGE) * PAGE;
  }
  return breaks;
}
