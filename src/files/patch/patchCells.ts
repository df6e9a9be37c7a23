import { toA1 } from '../../core/address/a1';
import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';
import type { TextEdits } from '../xml/TextEdits';
import { CellWriter, plainFormula, type CellWrite } from './CellWriter';
import { SharedFormulas } from './SharedFormulas';
import type { FormulaIndex, SheetIndex } from './SheetIndex';
import { areaAddress } from '../../core/address/areaAddress';
import { parseAreas } from '../../core/address/parseAreas';
import type { CellPatch } from '../WorkbookPatch';

/**
 * Writes the cells into the sheet's text; absent rows and cells are made in their order. The
 * cells have been checked by refuseCells.
 * @returns whether a formula came or went, so that the calculation chain no longer fits
 */
export function patchCells(
  index: SheetIndex,
  cells: readonly CellWrite[],
  edits: TextEdits,
): boolean {
  // The last of several patches of one cell counts.
  const byAddress = new Map(cells.map((cell) => [toA1(cell), cell]));
  const ordered = [...byAddress.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const shared = new SharedFormulas(index.sharing);
  const separated = separateGroups(index, shared, byAddress, edits);
  const writer = new CellWriter(index, shared, edits);
  const known = new Map(index.rows.map((row) => [row.row, row]));
  const absent: [number, CellWrite[]][] = [];
  for (const [number, patches] of rowsOf(ordered)) {
    const row = known.get(number);
    if (row === undefined) absent.push([number, patches]);
    else writer.patchRow(row, patches);
  }
  writer.insertRows(absent);
  widenDimension(index, ordered, edits);
  return separated || writer.formulasChanged;
}

function rowsOf(cells: readonly CellWrite[]): Map<number, CellWrite[]> {
  const rows = new Map<number, CellWrite[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return rows;
}

/** Where the text of a shared formula goes, the others of its group get it as their own. */
function separateGroups(
  index: SheetIndex,
  shared: SharedFormulas,
  patches: ReadonlyMap<string, CellWrite>,
  edits: TextEdits,
): boolean {
  const orphans: FormulaIndex[] = [];
  for (const formula of index.sharing) {
    const patch = patches.get(toA1(formula));
    if (patch === undefined || patch.formula === formula.text) continue;
    for (const other of shared.dissolve(formula)) orphans.push(other);
  }
  let room: number = LIMITS.readBytes;
  for (const orphan of orphans) {
    if (patches.has(toA1(orphan))) continue;
    const text = shared.textOf(orphan);
    room -= text.length;
    if (room < 0) throw new FileProblem('tooLarge');
    edits.replace(orphan, plainFormula(index.prefix, text));
  }
  return orphans.length > 0;
}

/** Some programs read no cell outside the area that a sheet announces. */
function widenDimension(
  { dimension }: SheetIndex,
  cells: readonly CellPatch[],
  edits: TextEdits,
): void {
  const old = parseAreas(dimension?.attributes['ref'] ?? '')[0];
  if (dimension === null || old === undefined) return;
  let { top, left, bottom, right } = old;
  for (const { row, column, value, formula } of cells) {
    if (value === null && formula === null) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const wide = areaAddress({ top, left, bottom, right });
  if (wide !== areaAddress(old)) edits.setAttributes(dimension, { ref: wide });
}
