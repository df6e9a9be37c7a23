import { columnName, fullA1 } from '../../core/address/a1';
import { type Area, around, cellArea, cellsOf, contains } from '../../core/address/area';
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
export function refuseNewCells({ name, cells, merges }: SheetPlan, grid: PlanGrid): Area {
  let used = FIRST;
  for (const cell of cells) {
    const patch = written(cell);
    const reason = contentReason(patch);
    if (reason !== null) throw new PatchProblem(reason, fullA1(name, cell));
    if (hasContent(patch) && !contains(used, cell)) {
      used = around(used, cellArea(cell.row, cell.column));
    }
  }
  for (const merge of merges) {
    for (const { row, column } of cellsOf(merge)) {
      const content = grid.rows.get(row)?.contents[column] ?? null;
      const isUnder = row > merge.top || column > merge.left;
      if (isUnder && hasContent(written({ row, column, content }))) {
        throw new PatchProblem('mergedCell', fullA1(name, { row, column }));
      }
    }
  }
  return used;
}

/** The rows of a new sheet, each as it stands in its part; whoever writes them need not hold all. */
export function* newRows(
  { rowHeights: heights }: SheetPlan,
  { rows }: PlanGrid,
  styleOf: StyleOf,
): Generator<string> {
  const numbers = [...new Set([...rows.keys(), ...heights.keys()])].sort((a, b) => a - b);
  for (const number of numbers) {
    const height = heights.get(number);
    const line = rows.get(number);
    const cells = line === undefined ? '' : rowCells(number, line, styleOf);
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    const start = `<row r="${number + 1}"${size}`;
    if (cells !== '') yield `${start}>${cells}</row>`;
    else if (size !== '') yield `${start}/>`;
  }
}

function rowCells(row: number, { looks, contents }: GridRow, styleOf: StyleOf): string {
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
