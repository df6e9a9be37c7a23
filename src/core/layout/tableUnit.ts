import type { Grid } from '../snapshot/Grid';
import { textOf } from '../snapshot/CellValue';
import { skipSpaces } from '../text/notation';
import { type ScannedUnit, scanUnit } from '../text/units';
import type { Header, TableUnit } from './Layout';

/** A line that says nothing but the unit is short. */
const LONGEST_LINE = 24;
const SAYS_UNIT = /単\s*位\s*[:：は]?/;
/** （単位：千円） or （千円） alone in its cell. */
const ALONE = /^[（(〔［[【〈<\s]*(?:金額の?)?(?:単\s*位\s*[:：は]?)?/;
const CLOSED = /^[）)〕］\]】〉>\s]*(?:です。?)?$/;

/** The unit that the titles of cost and total name: コスト換算（単位：千円）. */
export function unitOfTitles({ columns, firstRow, lastRow }: Header, grid: Grid): TableUnit | null {
  for (const column of [columns.cost, columns.total]) {
    if (column === undefined) continue;
    for (let row = lastRow; row >= firstRow; row--) {
      const unit = unitIn(textOf(grid.at(row, column)) ?? '');
      if (unit !== null) return { name: unit, cell: grid.ref(row, column) };
    }
  }
  return null;
}

/** The unit that a line of its own names in these rows, the lowest first: （単位：千円）. */
export function unitOfLines(grid: Grid, startRow: number, endRow: number): TableUnit | null {
  for (let row = endRow - 1; row >= startRow; row--) {
    for (let column = grid.firstColumn; column < grid.endColumn(row); column++) {
      const unit = unitAlone(textOf(grid.at(row, column)) ?? '');
      if (unit !== null) return { name: unit, cell: grid.ref(row, column) };
    }
  }
  return null;
}

/** Behind 単位, or alone inside a bracket. */
function unitIn(title: string): string | null {
  const said = SAYS_UNIT.exec(title);
  if (said !== null) return whole(scanUnit(title, skipSpaces(title, said.index + said[0].length)));
  const open = /[（(〔［[【]/.exec(title);
  if (open === null) return null;
  const unit = scanUnit(title, skipSpaces(title, open.index + 1));
  return unit !== null && CLOSED.test(title.slice(unit.end)) ? whole(unit) : null;
}

function unitAlone(line: string): string | null {
  if (line.length > LONGEST_LINE || !/[（(〔［[【〈<単]/.test(line)) return null;
  const start = ALONE.exec(line)?.[0].length ?? 0;
  const unit = scanUnit(line, start);
  return start > 0 && unit !== null && CLOSED.test(line.slice(unit.end)) ? whole(unit) : null;
}

function whole(unit: ScannedUnit | null): string | null {
  return unit?.whole === true ? unit.name : null;
}
