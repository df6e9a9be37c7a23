import type { SummaryFrame } from '../summary/summaryFrame';

/** Row of the heads of 指摘票: below title, facts and what to do. */
export const HEAD_ROW = 3;
export const FIRST_ROW = HEAD_ROW + 1;

/** What lies over the cells of 指摘票: heads repeat in print, and rows can be filtered. */
export function returnFrame(items: number, right: number): SummaryFrame {
  return {
    charts: [],
    print: { paper: 'A4', titleRows: { first: HEAD_ROW, last: HEAD_ROW }, breaks: [] },
    autoFilter: items === 0 ? null : { top: HEAD_ROW, left: 0, bottom: HEAD_ROW + items, right },
  };
}

/**
 * The same of one that is there: its items are numbered.
 * @param contents from its first cell on
 */
export function readReturnFrame(contents: readonly (readonly unknown[])[]): SummaryFrame {
  const items = contents.slice(FIRST_ROW).filter(([number]) => typeof number === 'number');
  return returnFrame(items.length, (contents[HEAD_ROW]?.length ?? 1) - 1);
}
