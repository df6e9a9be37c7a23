import { groupBy } from '../../core/collections/groupBy';
import type { ExcelProblem } from '../ExcelProblem';
import { asTyped, isSameContent } from './CellState';
import type { CellChange } from './EditJob';
import type { EditOutcome } from './EditOutcome';
import { formerEntry } from './Entry';
import type { CellContentThere } from './UndoEntry';
import { NOTHING_ELSE, readAfter, writeChanges, type After } from './writeChanges';

/** A change that may have been made; `now` is null where the cell could not be read since. */
interface Differing {
  readonly change: CellChange;
  readonly now: CellContentThere | null;
}

/**
 * Puts back what differs from before: at first all of it in one message, then, should that fail,
 * sheet by sheet; whatever still differs is named.
 * @param after how the cells read now; null where Excel did not say
 * @param problem what stopped the writing
 */
export async function rollBack(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  after: After | null,
  problem: ExcelProblem,
): Promise<EditOutcome> {
  const first = differing(changes, after);
  const second = await restore(context, first);
  const left: Differing[] = [];
  for (const own of groupBy(second, ({ change }) => change.sheetId).values()) {
    left.push(...(await restore(context, own)));
  }
  if (left.length === 0) return { kind: 'rolledBack', problem };
  return {
    kind: 'leftChanged',
    problem,
    isKnown: left.every(({ now }) => now !== null),
    cells: left.map(({ change: { sheetName, cell, before } }) => ({
      sheet: sheetName,
      cell,
      former: asTyped(before),
    })),
  };
}

/** What of the cells still differs afterwards. */
async function restore(
  context: Excel.RequestContext,
  cells: readonly Differing[],
): Promise<readonly Differing[]> {
  if (cells.length === 0) return cells;
  const changes = cells.map(({ change }) => change);
  const back = cells.map(({ change, now }) => ({
    ...change,
    // Where the format is not known it is set in any case.
    before: now ?? { ...change.before, numberFormat: '' },
    entry: formerEntry(change.before),
  }));
  const after =
    (await attempt(() => writeChanges(context, back, NOTHING_ELSE))) ??
    (await attempt(() => readAfter(context, changes, NOTHING_ELSE)));
  return differing(changes, after);
}

function differing(changes: readonly CellChange[], after: After | null): Differing[] {
  return changes.flatMap((change, index) => {
    const now = after?.cells[index] ?? null;
    return now !== null && isSameContent(now, change.before) ? [] : [{ change, now }];
  });
}

/** null where it fails: what the person is told is what stopped the writing in the first place. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}
