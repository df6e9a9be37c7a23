import { isBlank } from '../snapshot/CellValue';
import type { Grid } from '../snapshot/Grid';
import { startsHeading } from './heading';
import type { BlockLabel, Header } from './Layout';
import type { LabelHit } from './titles';

/**
 * First row behind a table's last block: its rows end at the first blank one below the height of the
 * others, and before a note (注, ※) or the heading of the next table; blank rows at their end are none
 * of it.
 * @param limit where the block ends at the latest
 * @param sign last row on which something of the form stands in it
 */
export function endOfLast(
  limit: number,
  sign: number,
  height: number,
  otherCities: BlockLabel | null,
  header: Header,
  grid: Grid,
  hits: readonly LabelHit[],
): number {
  let end = sign + 1;
  /** Where it ended at the last blank row. */
  let atBlank = end;
  for (let row = sign + 1; row < limit; row++) {
    const awaitsText = otherCities?.rest === null && row === otherCities.endRow;
    if (grid.isBlankRow(row)) {
      if (awaitsText) end = row + 1;
      else if (row >= height) break;
      atBlank = end;
    } else if (isNote(row, header, grid)) break;
    else if (startsHeading(grid, row, hits, firstColumns(header, grid))) {
      // With the title of the form above it.
      return atBlank;
    } else end = row + 1;
  }
  return end;
}

const NOTE = /^\s*[（(【]?\s*(?:注|※)/;

/** Last of the columns left of a program's texts. */
function firstColumns({ columns }: Pick<Header, 'columns'>, grid: Grid): number {
  return columns.name ?? columns.goal ?? grid.firstColumn;
}

/** Whether a row begins with 注 or ※ in the first columns of its table. */
function isNote(row: number, { columns }: Header, grid: Grid): boolean {
  const last = firstColumns({ columns }, grid);
  for (let column = grid.firstColumn; column <= last; column++) {
    const value = grid.at(row, column);
    if (!isBlank(value)) return typeof value === 'string' && NOTE.test(value);
  }
  return false;
}
