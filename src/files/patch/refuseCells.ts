import { toA1, fullA1 } from '../../core/address/a1';
import { type Area, contains, positionKey, firstCell } from '../../core/address/area';
import { LONGEST_TEXT } from '../../core/plan/edits';
import { LIMITS } from '../limits';
import { type CellPatch, PatchProblem, type PatchProblemReason } from '../WorkbookPatch';
import { type CellIndex, type FormulaIndex, newCellStyle, type SheetIndex } from './indexSheet';
import { SharedFormulas } from './SharedFormulas';
import type { Position } from '../../core/address/CellRef';
import { getOrInsert } from '../../core/collections/collections';

const NOWHERE: Position = { row: 0, column: 0 };

/** Counts by column to which whole runs are added: a Fenwick tree of their differences. */
class ColumnCounts {
  private readonly sums = new Int32Array(LIMITS.columns + 1);

  add({ left, right }: Area, count: number): void {
    this.change(left, count);
    this.change(right + 1, -count);
  }

  at(column: number): number {
    let sum = 0;
    for (let at = column + 1; at > 0; at -= at & -at) sum += this.sums[at] ?? 0;
    return sum;
  }

  private change(column: number, by: number): void {
    for (let at = column + 1; at < this.sums.length; at += at & -at) {
      this.sums[at] = (this.sums[at] ?? 0) + by;
    }
  }
}

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
    if (reason !== undefined) throw new PatchProblem(reason, fullA1(sheet, cell));
  }
}

/** What no cell may hold; null where it may. */
export function contentReason({
  row,
  column,
  value,
  formula,
}: CellPatch): PatchProblemReason | null {
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
    if (area === null || !contains(area, { row, column })) continue;
    getOrInsert(own, toA1({ row, column }), () => []).push(text);
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
  for (const area of merged) {
    const key = positionKey(firstCell(area));
    corners.set(key, (corners.get(key) ?? 0) + 1);
  }
  return cells.filter((cell, at) => {
    const isBlank = cell.value === null && cell.formula === null;
    return !isBlank && (counts[at] ?? 0) > (corners.get(positionKey(cell)) ?? 0);
  });
}

/** The cells that a protected sheet does not let change; results follow their formulas all the same. */
function lockedCells(
  index: SheetIndex,
  unlocked: ReadonlySet<string>,
  cells: readonly CellPatch[],
): CellPatch[] {
  const rows = new Map(index.rows.map((row) => [row.row, row]));
  const shared = new SharedFormulas(index.sharing);
  return cells.filter((cell) => {
    const row = rows.get(cell.row) ?? null;
    const known = row?.cells.find(({ column }) => column === cell.column);
    const style = known === undefined ? newCellStyle(index, row, cell.column) : styleOf(known);
    if (unlocked.has(style ?? '0')) return false;
    const formula = known?.formula ?? null;
    return formula === null || shared.textOf(formula) !== cell.formula;
  });
}

function styleOf({ open }: CellIndex): string | undefined {
  return open.attributes['s'];
}

/**
 * How many of the areas hold each cell: a sheet may have a million merges, and a plan thousands of
 * cells, so the rows are gone through once, with the columns that areas cover at the time.
 */
export function coverCounts(cells: readonly Position[], areas: readonly Area[]): number[] {
  const counts = cells.map(() => 0);
  if (cells.length === 0 || areas.length === 0) return counts;
  const sound = areas.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
  const starting = [...sound].sort((a, b) => a.top - b.top).values();
  const ending = [...sound].sort((a, b) => a.bottom - b.bottom).values();
  const covered = new ColumnCounts();
  let next = starting.next();
  let last = ending.next();
  // By row, as numbers that hold the place too: a plan may have a million cells.
  const ordered = Float64Array.from(cells, ({ row }, at) => row * cells.length + at).sort();
  for (const key of ordered) {
    const at = key % cells.length;
    const { row, column } = cells[at] ?? NOWHERE;
    for (; next.done !== true && next.value.top <= row; next = starting.next()) {
      covered.add(next.value, 1);
    }
    for (; last.done !== true && last.value.bottom < row; last = ending.next()) {
      covered.add(last.value, -1);
    }
    counts[at] = covered.at(column);
  }
  return counts;
}
