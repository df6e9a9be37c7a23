import type { CellRef } from '../../core/address/CellRef';
import type { CellEdit } from '../../core/plan/edits';
import type { Obstacles } from '../../core/proposals/bulk';
import type { AreaValues } from '../../core/snapshot/Snapshot';
import { askBatch } from '../batch';
import type { Listeners, WorkbookReading } from '../reading';
import { runExcel } from '../runExcel';
import type { PlacedArea } from '../slices';
import { isFormula } from './CellState';
import type { SheetCell } from './EditOutcome';
import { askAreas, isInTable, placeKey } from './questions';
import { firstRefusal, readThere } from './readBefore';

/** An area as it reads now; null where its worksheet was deleted. */
export type AreaReading = PlacedArea & { readonly values: AreaValues | null };

/**
 * Reads areas again, values as in a snapshot: one round trip, several where they are too large.
 * @throws ExcelProblem
 */
export function readAreas(
  areas: readonly PlacedArea[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<readonly AreaReading[]> {
  return runExcel(onWaiting, async (context) => {
    const asked = askAreas(areas);
    await askBatch(context, asked.steps);
    const values = asked.read();
    return areas.map((area, index) => ({ ...area, values: values[index] ?? null }));
  });
}

/**
 * What stands against writing edits, as `applyEdits` would refuse them: one round trip, one more
 * where there are tables, or where some cells of an area are hidden or locked and others are not. Of
 * cells that no edit is of, nothing is known.
 * @throws ExcelProblem
 */
export function readObstacles(
  reading: WorkbookReading,
  edits: readonly CellEdit[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<Obstacles> {
  const targetOf = (edit: CellEdit): (SheetCell & CellEdit) | null => {
    const sheet = reading.sheets[edit.cell.sheet];
    return sheet === undefined ? null : { ...edit, sheetId: sheet.id, sheetName: sheet.name };
  };
  const targets = edits.map(targetOf).filter((one) => one !== null);
  return runExcel(onWaiting, async (context) => {
    const besides = { sheets: [], tables: targets, steps: [] };
    const there = await readThere(context, targets, besides);
    const idOf = ({ sheet }: CellRef): string => reading.sheets[sheet]?.id ?? '';
    return {
      isFormula: (cell) => {
        const state = there.cells.get(placeKey(idOf(cell), cell))?.state;
        return state !== undefined && isFormula(state);
      },
      isInTable: (cell) => isInTable(there.tables, idOf(cell), cell),
      refusalOf: (edit) => {
        const target = targetOf(edit);
        return target === null ? 'gone' : firstRefusal(target, there);
      },
    };
  });
}
