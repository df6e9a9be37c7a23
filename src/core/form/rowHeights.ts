import { MAX_ROW_HEIGHT } from '../plan/sheet';
import { COLUMN_WIDTHS } from './columns';
import type { PlacedCell } from './PlacedCell';

/** Points: a line of 9 point text, the room around it, and a row without text. */
const LINE = 12.5;
const PADDING = 5;
const EMPTY = 14;
/** Pixels of a full-width character at 9 points, of one unit of column width, and of margins. */
const CHARACTER = 12;
const UNIT = 7;
const MARGIN = 6;

/** Characters that take half the room of a kanji. */
const NARROW = /[ -~｡-ﾟ]/u;

function neededLines(text: string, cell: PlacedCell): number {
  const widths = COLUMN_WIDTHS.slice(cell.column, cell.column + cell.columns);
  const room = widths.reduce((sum, width) => sum + width * UNIT, 0) - MARGIN;
  return text.split('\n').reduce((count, line) => {
    const ink = [...line].reduce((sum, char) => sum + (NARROW.test(char) ? 0.56 : 1), 0);
    return count + Math.max(1, Math.ceil((ink * CHARACTER) / room));
  }, 0);
}

function neededHeight(cell: PlacedCell): number {
  if (cell.look === 'title') return 26;
  if (cell.look === 'plain') return 20;
  if (cell.content?.kind !== 'value' || typeof cell.content.value !== 'string') return EMPTY;
  return neededLines(cell.content.value, cell) * LINE + PADDING;
}

/**
 * Heights in points from the first row to the last, so that every text is readable in its merged
 * area. What a tall merge lacks is spread over its rows, but not over a row that holds only a
 * caption.
 * @param least heights of rows that are still to be written in
 */
export function rowHeights(
  cells: readonly PlacedCell[],
  least: ReadonlyMap<number, number>,
): number[] {
  const last = cells.reduce((end, cell) => Math.max(end, cell.row + cell.rows), 0);
  const heights = Array.from({ length: last }, (_, row) => least.get(row) ?? EMPTY);
  const captions = new Set(
    cells.filter((cell) => cell.look === 'caption' && cell.columns > 1).map((cell) => cell.row),
  );
  for (const cell of [...cells].sort((a, b) => a.rows - b.rows)) {
    const span = Array.from({ length: cell.rows }, (_, index) => cell.row + index);
    const lack = neededHeight(cell) - span.reduce((sum, row) => sum + (heights[row] ?? 0), 0);
    const open = span.length === 1 ? span : span.filter((row) => !captions.has(row));
    if (lack <= 0) continue;
    for (const row of open) heights[row] = (heights[row] ?? 0) + lack / open.length;
  }
  return heights.map((height) => Math.min(MAX_ROW_HEIGHT, Math.ceil(height * 2) / 2));
}
