import type { CellRef } from '../../core/address/CellRef';
import { ExcelProblem } from '../ExcelProblem';
import type { Listeners, WorkbookReading } from '../reading';

/**
 * Which of the cells hold formulas: one round trip. Cells of deleted sheets are left out.
 * @throws ExcelProblem
 */
export function readFormulaCells(
  reading: WorkbookReading,
  cells: readonly CellRef[],
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<readonly CellRef[]> {
  void [reading, cells, listeners];
  return Promise.reject(new ExcelProblem('unsupported', 'NotYet', null));
}
