import { quoteSheet, toA1 } from '../../core/address/a1';
import type { Area } from '../../core/address/Area';
import { LIMITS } from '../limits';
import type { CellPatch } from '../WorkbookPatch';
import { PatchProblem, type PatchProblemReason } from './PatchProblem';
import type { FormulaIndex, SheetIndex } from './SheetIndex';

/** Excel's own limits, in characters. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/**
 * Refuses what the file could not hold without harm to what is there.
 * @param headers rows that name the columns of tables
 * @throws {PatchProblem}
 */
export function refuseCells(
  sheet: string,
  index: SheetIndex,
  headers: readonly Area[],
  cells: readonly CellPatch[],
): void {
  for (const cell of cells) {
    const reason = contentReason(cell) ?? placeReason(cell, index, headers);
    if (reason !== null) throw new PatchProblem(reason, `${quoteSheet(sheet)}!${toA1(cell)}`);
  }
}

function contentReason({ row, column, value, formula }: CellPatch): PatchProblemReason | null {
  const isInside = row >= 0 && row < LIMITS.rows && column >= 0 && column < LIMITS.columns;
  if (!isInside) return 'outsideSheet';
  if (typeof value === 'string' && value.length > LONGEST_TEXT) return 'textTooLong';
  if (formula !== null && formula.length > LONGEST_FORMULA) return 'textTooLong';
  return typeof value === 'number' && !Number.isFinite(value) ? 'notFinite' : null;
}

function placeReason(
  cell: CellPatch,
  index: SheetIndex,
  headers: readonly Area[],
): PatchProblemReason | null {
  const sharing = index.sharing.find((formula) => isPartOf(formula, cell));
  if (sharing !== undefined) return sharing.type === 'array' ? 'arrayFormula' : 'dataTable';
  if (headers.some((area) => holds(area, cell))) return 'tableHeader';
  const isBlank = cell.value === null && cell.formula === null;
  return !isBlank && index.merged.some((area) => isCovered(area, cell)) ? 'mergedCell' : null;
}

/** Whether the cell would break into an array formula or a data table. */
function isPartOf({ type, area, text, row, column }: FormulaIndex, cell: CellPatch): boolean {
  if (type === 'shared' || area === null || !holds(area, cell)) return false;
  // A new result of the same formula is no change to it.
  return !(row === cell.row && column === cell.column && text === cell.formula);
}

function holds({ top, left, bottom, right }: Area, { row, column }: CellPatch): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

/** Under a merge, but not where its value stands. */
function isCovered(area: Area, cell: CellPatch): boolean {
  return holds(area, cell) && !(area.top === cell.row && area.left === cell.column);
}
