import { ExcelProblem, toExcelProblem } from '../ExcelProblem';
import { runExcel } from '../runExcel';
import { toCellValues } from '../toCellValues';
import { beyondPlan, type ColumnContents, type WatchedColumn, watchedColumns } from './beyondPlan';
import type { CellChange, EditJob } from './EditJob';
import type { EditOutcome } from './EditOutcome';
import { formerEntry } from './Entry';
import { findRefusals } from './findRefusals';
import { type Before, readBefore } from './readBefore';
import { attempt, rollBack } from './rollBack';
import type { SheetBasis, UndoneCell } from './UndoEntry';
import { readAfter, writeChanges, type After } from './writeChanges';

/** A job that nothing stands against, and what its columns hold beforehand. */
interface Writing {
  readonly job: EditJob;
  readonly changes: readonly CellChange[];
  readonly columns: readonly WatchedColumn[];
  readonly contents: readonly ColumnContents[];
}

/**
 * Carries out all of a job or nothing of it: one round trip that reads and refuses, one that writes
 * and reads back.
 * @throws ExcelProblem where nothing was written
 */
export function carryOut(job: EditJob, onWaiting: () => void): Promise<EditOutcome> {
  return runExcel(onWaiting, async (context) => {
    const columns = watchedColumns(job.targets);
    const before = await readBefore(context, job, columns);
    const refusals = findRefusals(job, before);
    if (refusals.length > 0) return { kind: 'refused', refusals };
    const changes = changesOf(job, before);
    const writing = { job, changes, columns, contents: before.columns };
    try {
      const after = await writeChanges(context, changes, { basis: job.basis, columns });
      if (!isComplete(changes, after)) throw new ExcelProblem('unexpected', 'NotAsWritten', null);
      return applied(writing, after);
    } catch (error) {
      const outcome = await recover(context, writing, toExcelProblem(error));
      await letEventsThrough(context);
      return outcome;
    }
  });
}

function changesOf(job: EditJob, { cells, sheets }: Before): CellChange[] {
  return job.targets.flatMap((target, index): CellChange[] => {
    const there = cells[index]?.there;
    if (there === undefined) return [];
    const canFormat = sheets.get(target.sheetId)?.allowsFormats ?? false;
    return [{ ...target, before: there, entry: target.entry(there), canFormat }];
  });
}

/** Writing failed somewhere: all of it may be there even so, otherwise it is taken back. */
async function recover(
  context: Excel.RequestContext,
  writing: Writing,
  problem: ExcelProblem,
): Promise<EditOutcome> {
  const { job, changes, columns } = writing;
  const after = await attempt(() => readAfter(context, changes, { basis: job.basis, columns }));
  if (after === null) return rollBack(context, changes, null, problem);
  if (isComplete(changes, after)) return applied(writing, after);
  const beyond = beyondOf(writing, after);
  const filled = beyond.map((one): CellChange => {
    const canFormat = changes.some(({ sheetId, canFormat: can }) => can && sheetId === one.sheetId);
    return { ...one, entry: formerEntry(one.before), canFormat };
  });
  const cells = [...after.cells, ...beyond.map((one) => one.after)];
  return rollBack(context, [...changes, ...filled], { ...after, cells }, problem);
}

function isComplete(changes: readonly CellChange[], after: After): boolean {
  return changes.every(({ entry }, index) => {
    const now = after.cells[index] ?? null;
    return now?.numberFormat === entry.numberFormat && entry.isIn(now);
  });
}

function beyondOf({ changes, columns, contents }: Writing, after: After): UndoneCell[] {
  return beyondPlan(columns, changes, contents, after.columns);
}

function applied(writing: Writing, after: After): EditOutcome {
  const { job, changes } = writing;
  const beyond = beyondOf(writing, after);
  const planned = changes.flatMap(({ sheetId, sheetName, cell, before }, index): UndoneCell[] => {
    const now = after.cells[index] ?? null;
    return now === null ? [] : [{ sheetId, sheetName, cell, before, after: now }];
  });
  return {
    kind: 'applied',
    beyond,
    undo: { cells: [...planned, ...beyond], areas: [...job.basis, ...beyond.map(basisOf)] },
    areas: [
      ...job.basis.flatMap(({ sheet }, index) => {
        const values = after.basis[index] ?? null;
        return values === null ? [] : [{ sheet, values }];
      }),
      ...beyond.map(({ cell: { sheet, row, column }, after: { value, valueType } }) => ({
        sheet,
        values: { origin: { row, column }, values: toCellValues([[value]], [[valueType]]) },
      })),
    ],
  };
}

function basisOf({ sheetId, sheetName, cell }: UndoneCell): SheetBasis {
  const { sheet, row, column } = cell;
  return {
    sheetId,
    sheetName,
    sheet,
    area: { top: row, left: column, bottom: row, right: column },
  };
}

/** A failed batch leaves events off; where this fails too, Excel does not answer at all any more. */
async function letEventsThrough(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true;
  await attempt(() => context.sync());
}
