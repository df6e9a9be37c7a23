import { ExcelProblem } from '../ExcelProblem';
import type { Listeners } from '../reading';
import type { EditOutcome } from './EditOutcome';
import type { UndoEntry } from './UndoEntry';

/**
 * Takes a step back: values, formulas and number formats stand as before it. Two round trips. It is
 * refused, naming the cells, where somebody changed them since.
 * @throws ExcelProblem where nothing was written
 */
export function undoEdits(
  entry: UndoEntry,
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<EditOutcome> {
  void [entry, listeners];
  return Promise.reject(new ExcelProblem('unsupported', 'NotYet', null));
}
