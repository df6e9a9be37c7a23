import type { CellWrite } from '../patch/CellWriter';
import { PatchProblem } from '../patch/PatchProblem';
import type { SheetIndex } from '../patch/SheetIndex';
import { cellKey, cellPlace, holds } from './areas';
import type { SheetTarget } from './SheetTarget';

/**
 * Refuses to write over cells that hold something and were not ours.
 * @param text of the sheet's part
 * @throws {PatchProblem} areaTaken
 */
export function refuseTaken(
  { sheet, before, area }: SheetTarget,
  index: SheetIndex,
  text: string,
  cells: readonly CellWrite[],
): void {
  const written = new Set(cells.map(cellKey));
  for (const { row, cells: known } of index.rows) {
    for (const { column, open, end } of known) {
      const cell = { row, column };
      const isWanted = holds(area, cell) || written.has(cellKey(cell));
      if (!isWanted || (before !== null && holds(before, cell))) continue;
      const hasContent = /<(?:[\w.-]+:)?(?:v|is|f)[\s>]/.test(text.slice(open.end, end));
      if (!hasContent) continue;
      const place = { top: row, left: column, bottom: row, right: column };
      throw new PatchProblem('areaTaken', cellPlace(sheet, place));
    }
  }
}
