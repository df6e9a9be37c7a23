import { quoteSheet, toA1 } from '../../core/address/a1';
import type { Area } from '../../core/address/Area';
import { LONGEST_TEXT } from '../../core/plan/longestText';
import { LIMITS } from '../limits';
import type { CellPatch } from '../WorkbookPatch';
import { CellsByRow } from './CellsByRow';
import { lockedCells } from './lockedCells';
import { PatchProblem, type PatchProblemReason } from './PatchProblem';
import type { FormulaIndex, SheetIndex } from './SheetIndex';

/** Excel's own limit, in characters. */
const LONGEST_FORMULA = 8_192;

/** What a sheet's own part does not say of its cells. */
export interface SheetSurroundings {
  /** Rows that name the columns of tables. */
  readonly headers: readonly Area[];
  /** Numbers of the styles that unlock a cell; asked for on a protected sheet only. */
  readonly unlockedStyles: () => ReadonlySet<string>;
}

/**
 * Refuses what the file could not hold without harm to what is there.
 * @throws {PatchProblem} naming the first cell
 */
export function refuseCells(
  sheet: string,
  index: SheetIndex,
  surroundings: SheetSurroundings,
  cells: readonly CellPatch[],
): void {
  const refused = refusedCells(index, surroundings, cells);
  for (const cell of cells) {
    const reason = contentReason(cell) ?? refused.get(cell);
    if (reason !== undefined) throw new PatchProblem(reason, `${quoteSheet(sheet)}!${toA1(cell)}`);
  }
}

function contentReason({ row, column, value, formula }: CellPatch): PatchProblemReason | null {
  const isInside = row >= 0 && row < LIMITS.rows && column >= 0 && column < LIMITS.columns;
  if (!isInside) return 'outsideSheet';
  if (typeof value === 'string' && value.length > LONGEST_TEXT) return 'textTooLong';
  if (formula !== null && formula.length > LONGEST_FORMULA) return 'textTooLong';
  return typeof value === 'number' && !Number.isFinite(value) ? 'notFinite' : null;
}

/** Cells whose place stands against them; of several reasons the last counts. */
function refusedCells(
  index: SheetIndex,
  { headers, unlockedStyles }: SheetSurroundings,
  cells: readonly CellPatch[],
): Map<CellPatch, PatchProblemReason> {
  const byRow = new CellsByRow(cells);
  const refused = new Map<CellPatch, PatchProblemReason>();
  const refuse = (reason: PatchProblemReason, found: Iterable<CellPatch>) => {
    for (const cell of found) refused.set(cell, reason);
  };
  // By areas, not by cells: a sheet may have 100,000 merges.
  for (const area of index.merged) {
    refuse('mergedCell', covered(area, byRow.within(area)));
  }
  for (const area of headers) refuse('tableHeader', byRow.within(area));
  for (const formula of index.sharing) {
    if (formula.type === 'shared' || formula.area === null) continue;
    const reason = formula.type === 'array' ? 'arrayFormula' : 'dataTable';
    refuse(reason, intruders(formula, byRow.within(formula.area)));
  }
  if (index.isProtected) refuse('protectedSheet', lockedCells(index, unlockedStyles(), cells));
  return refused;
}

/** All but a new result of the same formula, which is no change to it. */
function intruders({ row, column, text }: FormulaIndex, cells: Iterable<CellPatch>): CellPatch[] {
  return [...cells].filter(
    (cell) => !(row === cell.row && column === cell.column && text === cell.formula),
  );
}

/** Those under a merge, but not where its value stands; there a blank does no harm. */
function covered({ top, left }: Area, cells: Iterable<CellPatch>): CellPatch[] {
  return [...cells].filter(({ row, column, value, formula }) => {
    const isBlank = value === null && formula === null;
    return !isBlank && !(top === row && left === column);
  });
}
