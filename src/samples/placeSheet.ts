import type { PlacedCell, PlacedSheet } from './PlacedCell';
import { placeHeader, placeTop } from './placeHeader';
import { BLOCK_ROWS, placeProgram } from './placeProgram';
import { rowHeights } from './rowHeights';
import type { SampleSheet } from './SampleProgram';

/** The 施策 row and two header rows. */
const HEADER_ROWS = 3;
/** Points that fit on an A3 page once the form is scaled to its width. */
const PAGE_HEIGHT = 930;

/** Lays a sheet of the form out as it is printed: top, then per page 施策 row, header, blocks. */
export function placeSheet(sheet: SampleSheet): PlacedSheet {
  const cells: PlacedCell[] = sheet.top === null ? [] : placeTop(sheet.top);
  const starts: number[] = [];
  let row = sheet.top === null ? 1 : 6;
  for (const page of sheet.pages) {
    starts.push(row);
    cells.push(...placeHeader(page, row));
    row += HEADER_ROWS;
    for (const program of page.programs) {
      cells.push(...placeProgram(program, row));
      row += BLOCK_ROWS;
    }
    row += 1;
  }
  const heights = rowHeights(cells);
  const [first] = starts;
  return {
    name: sheet.name,
    cells,
    heights,
    breaks: pageBreaks(starts, heights),
    repeated:
      starts.length === 1 && first !== undefined ? { first, last: first + HEADER_ROWS - 1 } : null,
  };
}

/** Breaks before each table that no longer fits on the page begun. */
function pageBreaks(starts: readonly number[], heights: readonly number[]): number[] {
  const breaks: number[] = [];
  let top = 0;
  starts.forEach((start, index) => {
    const end = (starts[index + 1] ?? heights.length + 1) - 1;
    const used = heights.slice(top, end).reduce((sum, height) => sum + height, 0);
    if (index === 0 || used <= PAGE_HEIGHT) return;
    top = start - 1;
    breaks.push(top);
  });
  return breaks;
}
