import { MAX_ROW_HEIGHT } from '../plan/SheetPlan';

/** Points of one line of a text of 10 points. */
const LINE = 15;
/** Points above and below: lines that touch their borders are hard to read. */
const MARGIN = 4;

/** A text with the width of its column, in digits of the default font. */
export type Fitted = readonly [text: string, width: number];

/** Points that a row needs for its longest text, wrapped, as far as a row can have them. */
export function rowHeight(texts: readonly Fitted[]): number {
  return Math.min(MAX_ROW_HEIGHT, MARGIN + LINE * Math.max(1, ...texts.map(linesOf)));
}

/** A Japanese character is about two digits wide; lines end early where words do. */
function linesOf([text, width]: Fitted): number {
  let digits = 0;
  for (const character of text) digits += character < '\u0100' ? 1 : 2;
  return Math.ceil((digits * 1.1) / width);
}
