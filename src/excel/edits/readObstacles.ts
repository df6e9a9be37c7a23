import type { CellRef } from '../../core/address/CellRef';
import type { CellEdit } from '../../core/plan/edits';
import type { Obstacles } from '../../core/proposals/bulk';
import type { Listeners, WorkbookReading } from '../reading';
import { runExcel } from '../runExcel';
import { isFormula } from './CellState';
import type { SheetCell } from './EditOutcome';
import { isInTable, placeKey } from './questions';
import { firstRefusal, readThere } from './readBefore';

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
