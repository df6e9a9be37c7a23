import { ExcelProblem, toExcelProblem } from '../ExcelProblem';
import { runExcel } from '../runExcel';
import { toCellValues } from '../toCellValues';
import {
  beyondPlan,
  type ColumnContents,
  type WatchedColumn,
  watchedColumns,
  askColumns,
} from './beyondPlan';
import type { CellChange, EditJob } from './EditJob';
import type { EditOutcome } from './EditOutcome';
import { formerEntry } from './Entry';
import { findRefusals } from './findRefusals';
import { type Before, readBefore } from './readBefore';
import type { SheetBasis, UndoneCell, CellContentThere } from './UndoEntry';
import { groupBy } from '../../core/collections/groupBy';
import { asTyped, isSameContent } from './CellState';
import type { Area } from '../../core/address/Area';
import type { AreaValues } from '../../core/snapshot/replaceArea';
import { askAreas } from './askAreas';
import { askCells, cellKey } from './askCells';
import { groupAreas, type PlacedArea } from './groupAreas';
import { askSteps, writeSteps, type Step } from './sendSteps';

const NOTHING_ELSE: ReadBack = { basis: [], columns: [] };

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
async function rollBack(
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
async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}

/** How cells and basis read after writing. */
interface After {
  /** In the order of the changes; null on a worksheet that is gone. */
  readonly cells: readonly (CellContentThere | null)[];
  readonly basis: readonly (AreaValues | null)[];
  readonly columns: readonly ColumnContents[];
}

/** What is read back beside the changed cells. */
interface ReadBack {
  readonly basis: readonly SheetBasis[];
  readonly columns: readonly WatchedColumn[];
}

/**
 * Writes the entries and reads them back: one round trip. Where Excel gave a cell another number
 * format even so, a second one sets it right.
 */
async function writeChanges(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  wanted: ReadBack,
): Promise<After> {
  const question = askAfter(changes, wanted);
  // A figure entered while the cell's format is still that of texts would become a text.
  const early = changes.filter(({ before, entry }) => before.numberFormat !== entry.enteredIn);
  // A formula in a General cell takes over the format of what it refers to.
  const late = changes.filter(
    ({ entry, canFormat }) =>
      entry.enteredIn !== entry.numberFormat || (entry.isFormula && canFormat),
  );
  // Where a formula fills a table's column, what is known to stand there is written over it.
  const writes = [
    ...formatSteps(early, ({ enteredIn }) => enteredIn),
    ...contentSteps(changes.filter(({ entry }) => entry.isFormula)),
    ...contentSteps(changes.filter(({ entry }) => !entry.isFormula)),
    ...formatSteps(late, ({ numberFormat }) => numberFormat),
  ];
  await writeSteps(context, writes, question.steps);
  const after = question.read();
  const altered = changes.filter(
    ({ entry }, index) =>
      (after.cells[index]?.numberFormat ?? entry.numberFormat) !== entry.numberFormat,
  );
  if (altered.length === 0) return after;
  const again = askAfter(changes, wanted);
  const formats = formatSteps(altered, ({ numberFormat }) => numberFormat);
  await writeSteps(context, formats, again.steps);
  return again.read();
}

/** Reads back without writing. */
async function readAfter(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  wanted: ReadBack,
): Promise<After> {
  const question = askAfter(changes, wanted);
  await askSteps(context, question.steps);
  return question.read();
}

function askAfter(changes: readonly CellChange[], { basis, columns }: ReadBack) {
  const areas = groupAreas(changes);
  const cells = askCells(areas);
  const values = askAreas(basis);
  const contents = askColumns(columns);
  return {
    steps: [...cells.steps, ...values.steps, ...contents.steps],
    read: (): After => {
      const there = new Map<string, CellContentThere>();
      cells.read().forEach((own, index) => {
        const id = areas[index]?.sheetId ?? '';
        own?.cells.forEach((state, key) => there.set(`${id} ${key}`, state.there));
      });
      return {
        cells: changes.map(({ sheetId, cell }) => there.get(`${sheetId} ${cellKey(cell)}`) ?? null),
        basis: values.read(),
        columns: contents.read(),
      };
    },
  };
}

function formatSteps(
  changes: readonly CellChange[],
  formatOf: (entry: CellChange['entry']) => string,
): Step[] {
  const byFormat = groupBy(changes, ({ entry }) => formatOf(entry));
  return [...byFormat].flatMap(([format, own]) =>
    groupAreas(own).map((placed): Step => (message) => {
      message.range(placed).numberFormat = grid(placed.area, () => format);
    }),
  );
}

function contentSteps(changes: readonly CellChange[]): Step[] {
  const inputs = new Map(
    changes.map(({ sheetId, cell, entry }) => [`${sheetId} ${cellKey(cell)}`, entry.input]),
  );
  return groupAreas(changes).map((placed: PlacedArea): Step => (message) => {
    message.range(placed).formulas = grid(
      placed.area,
      // Every cell of these areas is one of the changes; null would leave another one alone.
      (row, column) => inputs.get(`${placed.sheetId} ${cellKey({ row, column })}`) ?? null,
    );
  });
}

function grid<T>(
  { top, left, bottom, right }: Area,
  at: (row: number, column: number) => T,
): T[][] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => at(top + row, left + column)),
  );
}
