import type { CellPatch } from '../WorkbookPatch';
import { newCellStyle } from './newCellStyle';
import { SharedFormulas } from './SharedFormulas';
import type { CellIndex, SheetIndex } from './SheetIndex';

/** The cells that a protected sheet does not let change; results follow their formulas all the same. */
export function lockedCells(
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
