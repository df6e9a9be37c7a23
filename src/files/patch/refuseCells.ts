import { quoteSheet, toA1 } from '../../core/address/a1';
import type { Area } from '../../core/address/Area';
import { LONGEST_TEXT } from '../../core/plan/longestText';
import { LIMITS } from '../limits';
import type { CellPatch } from '../WorkbookPatch';
import { cellKey, holds } from '../sheet/areas';
import { coverCounts } from './coverCounts';
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
  const refused = new Map<CellPatch, PatchProblemReason>();
  const refuse = (reason: PatchProblemReason, found: readonly CellPatch[]) => {
    for (const cell of found) refused.set(cell, reason);
  };
  refuse('mergedCell', underMerges(cells, index.merged));
  const inHeaders = coverCounts(cells, headers);
  const titles = cells.filter((_, at) => (inHeaders[at] ?? 0) > 0);
  refuse('tableHeader', titles);
  const groups = index.sharing.filter(({ type }) => type !== 'shared');
  const isArray = ({ type }: FormulaIndex) => type === 'array';
  refuse('arrayFormula', intruders(cells, groups.filter(isArray)));
  const tables = groups.filter((one) => !isArray(one));
  refuse('dataTable', intruders(cells, tables));
  if (index.isProtected) refuse('protectedSheet', lockedCells(index, unlockedStyles(), cells));
  return refused;
}

/** All but a new result of the same formula, which is no change to it. */
function intruders(cells: readonly CellPatch[], formulas: readonly FormulaIndex[]): CellPatch[] {
  const counts = coverCounts(
    cells,
    formulas.flatMap(({ area }) => area ?? []),
  );
  const own = new Map<string, string[]>();
  for (const { row, column, area, text } of formulas) {
    if (area === null || !holds(area, { row, column })) continue;
    const key = toA1({ row, column });
    const texts = own.get(key);
    if (texts === undefined) own.set(key, [text]);
    else texts.push(text);
  }
  return cells.filter((cell, at) => {
    const count = counts[at] ?? 0;
    const alike = count === 0 ? [] : (own.get(toA1(cell)) ?? []);
    return alike.filter((text) => text === cell.formula).length < count;
  });
}

/** Those under a merge, but not where its value stands; there a blank does no harm. */
function underMerges(cells: readonly CellPatch[], merged: readonly Area[]): CellPatch[] {
  const counts = coverCounts(cells, merged);
  const corners = new Map<number, number>();
  for (const { top, left } of merged) {
    const key = cellKey({ row: top, column: left });
    corners.set(key, (corners.get(key) ?? 0) + 1);
  }
  return cells.filter((cell, at) => {
    const isBlank = cell.value === null && cell.formula === null;
    return !isBlank && (counts[at] ?? 0) > (corners.get(cellKey(cell)) ?? 0);
  });
}
