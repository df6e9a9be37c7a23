import { columnName, fullA1 } from '../../core/address/a1';
import {
  type Area,
  around,
  cellArea,
  cellsOf,
  contains,
  positionKey,
} from '../../core/address/area';
import type { SheetPlan } from '../../core/plan/SheetPlan';
import { cellXml, hasContent, plainFormula } from '../patch/patchCells';
import { contentReason } from '../patch/refuseCells';
import { PatchProblem } from '../WorkbookPatch';
import type { GridRow, PlanGrid } from './PlanGrid';
import { type StyleOf, written } from './planCells';

/** The first cell of a sheet, which belongs to what is in use of it. */
const FIRST = cellArea(0, 0);

/**
 * Refuses what a new sheet could not hold.
 * @returns the area of the cells that hold something
 * @throws {PatchProblem} naming the cell
 */
export function refuseNewCells({ name, cells, merges }: SheetPlan): Area {
  const under = new Set(
    merges.flatMap((merge) => [...cellsOf(merge)].slice(1).map((cell) => positionKey(cell))),
  );
  let used = FIRST;
  for (const cell of cells) {
    const patch = written(cell);
    const reason = contentReason(patch);
    if (reason !== null) throw new PatchProblem(reason, fullA1(name, cell));
    if (!hasContent(patch)) continue;
    if (under.has(positionKey(cell))) throw new PatchProblem('mergedCell', fullA1(name, cell));
    if (!contains(used, cell)) used = around(used, cellArea(cell.row, cell.column));
  }
  return used;
}

/** The rows of a new sheet, each as it stands in its part; whoever writes them need not hold all. */
export function* newRows(
  { rowHeights: heights }: SheetPlan,
  grid: PlanGrid,
  styleOf: StyleOf,
): Generator<string> {
  for (const line of grid.rows()) {
    yield rowXml(line.row, heights.get(line.row), rowCells(line, styleOf));
  }
}

/** '' for a row of which there is nothing to say. */
function rowXml(row: number, height: number | undefined, cells: string): string {
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const start = `<row r="${row + 1}"${size}`;
  if (cells !== '') return `${start}>${cells}</row>`;
  return size === '' ? '' : `${start}/>`;
}

function rowCells({ row, looks, contents }: GridRow, styleOf: StyleOf): string {
  let xml = '';
  for (const [column, look] of looks.entries()) {
    if (look === undefined) continue;
    const content = contents[column];
    const style = styleOf(look, content);
    const patch = written({ row, column, content: content ?? null });
    // A blank cell stands in a file only for its look.
    if (style === 0 && !hasContent(patch)) continue;
    const { formula, value } = patch;
    const attributes = ` r="${columnName(column)}${row + 1}" s="${style}"`;
    xml += cellXml('', attributes, formula === null ? '' : plainFormula('', formula), value);
  }
  return xml;
}
