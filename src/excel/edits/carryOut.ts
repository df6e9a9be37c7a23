import { ExcelProblem, toExcelProblem } from '../ExcelProblem';
import { runExcel } from '../runExcel';
import type { CellChange, EditJob } from './EditJob';
import type { EditOutcome } from './EditOutcome';
import { findRefusals } from './findRefusals';
import { readBefore } from './readBefore';
import { attempt, rollBack } from './rollBack';
import { readAfter, writeChanges, type After } from './writeChanges';

/**
 * Carries out all of a job or nothing of it: one round trip that reads and refuses, one that writes
 * and reads back.
 * @throws ExcelProblem where nothing was written
 */
export function carryOut(job: EditJob, onWaiting: () => void): Promise<EditOutcome> {
  return runExcel(onWaiting, async (context) => {
    const before = await readBefore(context, job);
    const refusals = findRefusals(job, before);
    if (refusals.length > 0) return { kind: 'refused', refusals };
    const changes = job.targets.flatMap((target, index): CellChange[] => {
      const there = before.cells[index]?.there;
      return there === undefined ? [] : [{ ...target, before: there, entry: target.entry(there) }];
    });
    try {
      const after = await writeChanges(context, changes, job.basis);
      if (!isComplete(changes, after)) throw new ExcelProblem('unexpected', 'NotAsWritten', null);
      return applied(job, changes, after);
    } catch (error) {
      const outcome = await recover(context, job, changes, toExcelProblem(error));
      await letEventsThrough(context);
      return outcome;
    }
  });
}

/** Writing failed somewhere: all of it may be there even so, otherwise it is taken back. */
async function recover(
  context: Excel.RequestContext,
  job: EditJob,
  changes: readonly CellChange[],
  problem: ExcelProblem,
): Promise<EditOutcome> {
  const after = await attempt(() => readAfter(context, changes, job.basis));
  if (after !== null && isComplete(changes, after)) return applied(job, changes, after);
  return rollBack(context, changes, after, problem);
}

function isComplete(changes: readonly CellChange[], after: After): boolean {
  return changes.every(({ entry }, index) => {
    const now = after.cells[index] ?? null;
    return now?.numberFormat === entry.numberFormat && entry.isIn(now);
  });
}

function applied(job: EditJob, changes: readonly CellChange[], after: After): EditOutcome {
  return {
    kind: 'applied',
    undo: {
      cells: changes.flatMap(({ sheetId, sheetName, cell, before }, index) => {
        const now = after.cells[index] ?? null;
        return now === null ? [] : [{ sheetId, sheetName, cell, before, after: now }];
      }),
      areas: job.basis,
    },
    areas: job.basis.flatMap(({ sheet }, index) => {
      const values = after.basis[index] ?? null;
      return values === null ? [] : [{ sheet, values }];
    }),
  };
}

/** A failed batch leaves events off; where this fails too, Excel does not answer at all any more. */
async function letEventsThrough(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true;
  await attempt(() => context.sync());
}
