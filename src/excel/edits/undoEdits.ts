import type { Listeners } from '../reading';
import { carryOut } from './carryOut';
import { isFormula, isSameContent } from './CellState';
import type { EditOutcome } from './EditOutcome';
import { formerEntry } from './Entry';
import type { UndoEntry } from './UndoEntry';

/**
 * Takes a step back: values, formulas and number formats stand as before it. Two round trips. It is
 * refused, naming the cells, where somebody changed them since. The outcome's own `undo` brings the
 * step back again.
 * @throws ExcelProblem where nothing was written
 */
export function undoEdits(
  { cells, areas }: UndoEntry,
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<EditOutcome> {
  const targets = cells.map(({ sheetId, sheetName, cell, before, after }) => ({
    sheetId,
    sheetName,
    cell,
    entry: () => formerEntry(before),
    isFormula: isFormula(before),
    obstacle: (there: typeof after) => (isSameContent(there, after) ? null : ('changed' as const)),
  }));
  const job = { targets, basis: areas, keepsOffTables: false, expected: () => undefined };
  return carryOut(job, onWaiting);
}
