import type { PlacedCell, PlacedSheet } from './PlacedCell';
import { placeHeader, placeTop } from './placeHeader';
import { BLOCK_ROWS, placeProgram } from './placeProgram';
import { rowHeights } from './rowHeights';
import type { SampleSheet } from './SampleProgram';

/** The 施策 row and two header rows. */
const HEADER_ROWS = 3;
/** Points that fit on an A3 page once the form is scaled to its width. */
const PAGE_HEIGHT = 860;

/** Lays a sheet of the form out as it is printed: top, then per page 施策 row, header, blocks. */
export function placeSheet(sheet: SampleSheet): PlacedSheet {
  const cells: PlacedCell[] = sheet.top === null ? [] : placeTop(sheet.top);
  const tables: number[] = [];
  /** Rows before which a page may break: a table with its first block, then every other block. */
  const starts: number[] = [];
  let row = sheet.top === null ? 1 : 6;
  for (const page of sheet.pages) {
    tables.push(row);
    cells.push(...placeHeader(page, row));
    page.programs.forEach((program, index) => {
      const block = row + HEADER_ROWS + index * BLOCK_ROWS;
      starts.push(index === 0 ? row : block);
      cells.push(...placeProgram(program, block));
    });
    row += HEADER_ROWS + page.programs.length * BLOCK_ROWS + 1;
  }
  const heights = rowHeights(cells);
  const first = tables.length === 1 ? tables[0] : undefined;
  const repeated = first === undefined ? null : { first, last: first + HEADER_ROWS - 1 };
  return {
    name: sheet.name,
    cells,
    heights,
    breaks: pageBreaks(starts, heights, repeated),
    repeated,
  };
}

/** Breaks before each table or block that no longer fits on the page begun. */
function pageBreaks(
  starts: readonly number[],
  heights: readonly number[],
  repeated: PlacedSheet['repeated'],
): number[] {
  const sum = (from: number, to: number): number =>
    heights.slice(from, to).reduce((total, height) => total + height, 0);
  const onEachPage = repeated === null ? 0 : sum(repeated.first - 1, repeated.last);
  const breaks: number[] = [];
  let top = 0;
  starts.forEach((start, index) => {
    const end = (starts[index + 1] ?? heights.length + 1) - 1;
    const room = top === 0 ? PAGE_HEIGHT : PAGE_HEIGHT - onEachPage;
    if (index === 0 || sum(top, end) <= room) return;
    top = start - 1;
    breaks.push(top);
  });
  return breaks;
}
