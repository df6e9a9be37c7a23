import { type Area, joinAreas, cellArea, contains } from '../../core/address/area';
import type { CellRef } from '../../core/address/CellRef';
import { groupBy } from '../../core/collections/collections';
import type { EditPlan } from '../../core/plan/edits';
import { letEventsThrough } from '../batch';
import { ExcelProblem, toExcelProblem } from '../ExcelProblem';
import { type Listeners, type WorkbookReading, toCellValues } from '../reading';
import { runExcel } from '../runExcel';
import { stackAreas } from '../slices';
import { asTyped, type CellState, formerEntry, isSameContent } from './CellState';
import type { ChangedCell, EditOutcome, SheetBasis, SheetCell, UndoEntry } from './EditOutcome';
import type { ColumnContents, WatchedColumn } from './questions';
import {
  type Before,
  type EditJob,
  findRefusals,
  firstRefusal,
  readBefore,
  type Target,
} from './readBefore';
import {
  type After,
  beyondPlan,
  type CellWrite,
  isWritten,
  readAfter,
  type ReadBack,
  watchedColumns,
  writeCells,
  writesOf,
} from './writeCells';

/**
 * Carries out a plan made from `reading`: two round trips. The first reads what the plan rests on
 * and refuses where something stands against it; the second writes all of it and reads it back.
 * @throws ExcelProblem where nothing was written
 */
export function applyEdits(
  { sheets, snapshot }: WorkbookReading,
  { edits, basis }: EditPlan,
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<EditOutcome> {
  const targets = edits.flatMap((edit): Target[] => {
    const sheet = sheets[edit.cell.sheet];
    return sheet === undefined ? [] : [{ ...edit, sheetId: sheet.id, sheetName: sheet.name }];
  });
  const areas = sheets.flatMap(({ id: sheetId, name: sheetName }, sheet): SheetBasis[] => {
    const own = basis.filter((one) => one.sheet === sheet).map(({ area }) => area);
    // Edited cells are read back even where the plan does not rest on them.
    const outside = edits.map(({ cell }) => cell).filter((cell) => isOutside(cell, sheet, own));
    return stackAreas([...own, ...joinAreas(outside)]).map((area) => ({
      sheetId,
      sheetName,
      sheet,
      area,
    }));
  });
  const job: EditJob = { targets, basis: areas, planned: snapshot };
  return runExcel(onWaiting, async (context) => {
    const columns = watchedColumns(job);
    return write(context, job, await readBefore(context, job, columns), columns);
  });
}

function isOutside(cell: CellRef, sheet: number, areas: readonly Area[]): boolean {
  return cell.sheet === sheet && !areas.some((area) => contains(area, cell));
}

/**
 * Takes a step back: values, formulas and number formats stand as before it, but for cells that
 * somebody changed since, which stay as they are. Two round trips, one more where a worksheet is
 * gone. Refused where nothing is left to take back, or where something else than a change stands
 * against it, which can be lifted. The outcome's own `undo` brings the step back again.
 * @returns `left`: the cells that it left
 * @throws ExcelProblem where nothing was written
 */
export function undoUnchanged(
  { cells, areas }: UndoEntry,
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<EditOutcome & { readonly left: readonly SheetCell[] }> {
  const targets = cells.map((one): Target => ({ ...one, before: one.after, after: one.before }));
  const job: EditJob = { targets, basis: areas, planned: null };
  return runExcel(onWaiting, async (context) => {
    const first = await readBefore(context, job, watchedColumns(job));
    const isThere = ({ sheetId }: Pick<SheetCell, 'sheetId'>): boolean =>
      first.sheets.get(sheetId) !== null;
    const there = { ...job, targets: targets.filter(isThere), basis: areas.filter(isThere) };
    const columns = watchedColumns(there);
    const isWhole = there.targets.length === targets.length;
    const before = isWhole ? first : await readBefore(context, there, columns);
    const rest = there.targets.filter((target) => firstRefusal(target, before) !== 'changed');
    const left = targets.filter((target) => !rest.includes(target));
    if (rest.length === 0) return { kind: 'refused', refusals: findRefusals(job, first), left };
    const outcome = await write(context, { ...there, targets: rest }, before, columns);
    return { ...outcome, left: outcome.kind === 'refused' ? [] : left };
  });
}

/** A job that nothing stands against, and what its columns hold beforehand. */
interface Writing extends ReadBack {
  readonly writes: readonly CellWrite[];
  readonly contents: readonly ColumnContents[];
}

/** The second round trip, unless something stands against the job. */
async function write(
  context: Excel.RequestContext,
  job: EditJob,
  before: Before,
  columns: readonly WatchedColumn[],
): Promise<EditOutcome> {
  const refusals = findRefusals(job, before);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const writes = writesOf(job, before);
  const writing = { writes, basis: job.basis, columns, contents: before.columns };
  try {
    const after = await writeCells(context, writes, writing);
    if (!isWritten(writes, after)) throw new ExcelProblem('unexpected', 'NotAsWritten', null);
    return written(writing, after);
  } catch (error) {
    const outcome = await recover(context, writing, toExcelProblem(error));
    await letEventsThrough(context);
    return outcome;
  }
}

/** Writing failed somewhere: all of it may be there even so, otherwise it is taken back. */
async function recover(
  context: Excel.RequestContext,
  writing: Writing,
  problem: ExcelProblem,
): Promise<EditOutcome> {
  const { writes } = writing;
  const after = await attempt(() => readAfter(context, writes, writing));
  if (after === null) return rollBack(context, writes, null, problem);
  if (isWritten(writes, after)) return written(writing, after);
  const beyond = beyondOf(writing, after);
  const filled = beyond.map((one): Former => {
    const canFormat = writes.some(({ sheetId, canFormat: can }) => can && sheetId === one.sheetId);
    return { ...one, canFormat };
  });
  const cells = [...after.cells, ...beyond.map((one) => one.after)];
  return rollBack(context, [...writes, ...filled], { ...after, cells }, problem);
}

function beyondOf({ writes, columns, contents }: Writing, after: After): ChangedCell[] {
  return beyondPlan(columns, writes, contents, after.columns);
}

function written(writing: Writing, after: After): EditOutcome {
  const { writes, basis } = writing;
  const beyond = beyondOf(writing, after);
  const planned = writes.flatMap(({ sheetId, sheetName, cell, before }, index): ChangedCell[] => {
    const now = after.cells[index] ?? null;
    return now === null ? [] : [{ sheetId, sheetName, cell, before, after: now }];
  });
  return {
    kind: 'written',
    beyond,
    undo: { cells: [...planned, ...beyond], areas: [...basis, ...beyond.map(basisOf)] },
    areas: [
      ...basis.flatMap(({ sheet }, index) => {
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

function basisOf({ sheetId, sheetName, cell: { sheet, row, column } }: ChangedCell): SheetBasis {
  return {
    sheetId,
    sheetName,
    sheet,
    area: cellArea(row, column),
  };
}

/** A cell as it is to stand again. */
type Former = Omit<CellWrite, 'entry'>;

/** A cell that may have changed; `now` is null where it could not be read since. */
interface Differing {
  readonly former: Former;
  readonly now: CellState | null;
}

/**
 * Puts back what differs from before: at first all of it in one message, then, should that fail,
 * sheet by sheet; whatever still differs is named.
 * @param after how the cells read now; null where Excel did not say
 * @param problem what stopped the writing
 */
async function rollBack(
  context: Excel.RequestContext,
  formers: readonly Former[],
  after: After | null,
  problem: ExcelProblem,
): Promise<EditOutcome> {
  const first = differing(formers, after);
  const second = await restore(context, first);
  const left: Differing[] = [];
  for (const own of groupBy(second, ({ former }) => former.sheetId).values()) {
    left.push(...(await restore(context, own)));
  }
  if (left.length === 0) return { kind: 'rolledBack', problem };
  return {
    kind: 'leftHalf',
    problem,
    isKnown: left.every(({ now }) => now !== null),
    cells: left.map(({ former: { sheetName, cell, before } }) => ({
      sheet: sheetName,
      cell,
      former: asTyped(before),
    })),
  };
}

const NOTHING_ELSE: ReadBack = { basis: [], columns: [] };

/** What of the cells still differs afterwards. */
async function restore(
  context: Excel.RequestContext,
  cells: readonly Differing[],
): Promise<readonly Differing[]> {
  if (cells.length === 0) return cells;
  const formers = cells.map(({ former }) => former);
  const writes = cells.map(({ former, now }) => ({
    ...former,
    // Where the format is not known it is set in any case.
    before: now ?? { ...former.before, numberFormat: '' },
    entry: formerEntry(former.before),
  }));
  const after =
    (await attempt(() => writeCells(context, writes, NOTHING_ELSE))) ??
    (await attempt(() => readAfter(context, formers, NOTHING_ELSE)));
  return differing(formers, after);
}

function differing(formers: readonly Former[], after: After | null): Differing[] {
  return formers.flatMap((former, index) => {
    const now = after?.cells[index] ?? null;
    return now !== null && isSameContent(now, former.before) ? [] : [{ former, now }];
  });
}

/** null where it fails: what is reported is what stopped the writing in the first place. */
async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}
