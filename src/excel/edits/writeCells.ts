import { groupBy } from '../../core/collections/collections';
import type { AreaValues } from '../../core/snapshot/Snapshot';
import { askBatch, type Step, writeAndAsk } from '../batch';
import { groupAreas } from '../slices';
import { type CellState, type Entry, isFormula, isSameContent } from './CellState';
import type { ChangedCell, SheetCell, SheetBasis } from './EditOutcome';
import { bringsFormula, entryOf, type Before, type EditJob } from './readBefore';
import {
  askAreas,
  askCells,
  askColumns,
  type ColumnContents,
  placeKey,
  type WatchedColumn,
} from './questions';
import { gridOf } from '../../core/address/area';

/** A cell with what was there and what comes. */
export interface CellWrite extends SheetCell {
  readonly before: CellState;
  readonly entry: Entry;
  /** Whether its number format may be set. */
  readonly canFormat: boolean;
}

export function writesOf({ targets }: EditJob, { cells, sheets }: Before): CellWrite[] {
  return targets.flatMap((target): CellWrite[] => {
    const { sheetId, sheetName, cell } = target;
    const before = cells.get(placeKey(sheetId, cell))?.state;
    if (before === undefined) return [];
    const canFormat = sheets.get(sheetId)?.allowsFormats ?? false;
    return [{ sheetId, sheetName, cell, before, entry: entryOf(target, before), canFormat }];
  });
}

/** What is read back beside the written cells. */
export interface ReadBack {
  readonly basis: readonly SheetBasis[];
  readonly columns: readonly WatchedColumn[];
}

/** How cells and basis read after writing. */
export interface After {
  /** In the order of the places; null on a worksheet that is gone. */
  readonly cells: readonly (CellState | null)[];
  readonly basis: readonly (AreaValues | null)[];
  readonly columns: readonly ColumnContents[];
}

/**
 * Writes the entries and reads them back: one round trip. Where Excel gave a cell another number
 * format even so, a second one sets it right.
 */
export async function writeCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  wanted: ReadBack,
): Promise<After> {
  const question = askAfter(writes, wanted);
  // A figure entered while the cell's format is still that of texts would become a text.
  const early = writes.filter(({ before, entry }) => before.numberFormat !== entry.enteredIn);
  // A formula in a General cell takes over the format of what it refers to.
  const late = writes.filter(
    ({ entry, canFormat }) =>
      entry.enteredIn !== entry.numberFormat || (entry.isFormula && canFormat),
  );
  // Where a formula fills a table's column, what is known to stand there is written over it.
  const steps = [
    ...formatSteps(early, ({ enteredIn }) => enteredIn),
    ...contentSteps(writes.filter(({ entry }) => entry.isFormula)),
    ...contentSteps(writes.filter(({ entry }) => !entry.isFormula)),
    ...formatSteps(late, ({ numberFormat }) => numberFormat),
  ];
  await writeAndAsk(context, steps, question.steps);
  const after = question.read();
  const altered = writes.filter(
    ({ entry }, index) =>
      (after.cells[index]?.numberFormat ?? entry.numberFormat) !== entry.numberFormat,
  );
  if (altered.length === 0) return after;
  const again = askAfter(writes, wanted);
  const formats = formatSteps(altered, ({ numberFormat }) => numberFormat);
  await writeAndAsk(context, formats, again.steps);
  return again.read();
}

/** Reads back without writing. */
export async function readAfter(
  context: Excel.RequestContext,
  places: readonly SheetCell[],
  wanted: ReadBack,
): Promise<After> {
  const question = askAfter(places, wanted);
  await askBatch(context, question.steps);
  return question.read();
}

function askAfter(places: readonly SheetCell[], { basis, columns }: ReadBack) {
  const cells = askCells(groupAreas(places));
  const values = askAreas(basis);
  const contents = askColumns(columns);
  return {
    steps: [...cells.steps, ...values.steps, ...contents.steps],
    read: (): After => {
      const there = new Map(cells.read().flatMap((own) => [...(own?.cells ?? [])]));
      return {
        cells: places.map(({ sheetId, cell }) => there.get(placeKey(sheetId, cell))?.state ?? null),
        basis: values.read(),
        columns: contents.read(),
      };
    },
  };
}

/** Whether all of it reads as it was to be. */
export function isWritten(writes: readonly CellWrite[], after: After): boolean {
  return writes.every(({ entry }, index) => {
    const now = after.cells[index] ?? null;
    return now?.numberFormat === entry.numberFormat && entry.isIn(now);
  });
}

/** The columns of the cells into which formulas go. */
export function watchedColumns({ targets }: EditJob): WatchedColumn[] {
  const columns = new Map<string, WatchedColumn>();
  for (const target of targets) {
    const { sheetId, sheetName, cell } = target;
    const { sheet, column } = cell;
    const key = `${sheetId} ${String(column)}`;
    if (bringsFormula(target)) columns.set(key, { sheetId, sheetName, sheet, column });
  }
  return [...columns.values()];
}

/** Cells that hold another formula now though nobody planned it: Excel filled their columns. */
export function beyondPlan(
  columns: readonly WatchedColumn[],
  planned: readonly SheetCell[],
  before: readonly ColumnContents[],
  after: readonly ColumnContents[],
): ChangedCell[] {
  const own = new Set(planned.map(({ sheetId, cell }) => placeKey(sheetId, cell)));
  return columns.flatMap(({ sheetId, sheetName, sheet, column }, index) =>
    [...(after[index] ?? [])].flatMap(([row, now]): ChangedCell[] => {
      const cell = { sheet, row, column };
      if (!isFormula(now) || own.has(placeKey(sheetId, cell))) return [];
      const there = before[index]?.get(row) ?? blankLike(now);
      const isFilled = !isSameContent({ ...there, numberFormat: now.numberFormat }, now);
      return isFilled ? [{ sheetId, sheetName, cell, before: there, after: now }] : [];
    }),
  );
}

/** Outside of what was used its number format is not known. */
function blankLike({ numberFormat }: CellState): CellState {
  return { formula: '', value: '', valueType: 'Empty', numberFormat };
}

function formatSteps(writes: readonly CellWrite[], formatOf: (entry: Entry) => string): Step[] {
  const byFormat = groupBy(writes, ({ entry }) => formatOf(entry));
  return [...byFormat].flatMap(([format, own]) =>
    groupAreas(own).map((placed): Step => (message) => {
      message.range(placed).numberFormat = gridOf(placed.area, () => format);
    }),
  );
}

function contentSteps(writes: readonly CellWrite[]): Step[] {
  const inputs = new Map(
    writes.map(({ sheetId, cell, entry }) => [placeKey(sheetId, cell), entry.input]),
  );
  return groupAreas(writes).map((placed): Step => (message) => {
    message.range(placed).formulas = gridOf(
      placed.area,
      // Every cell of these areas is one of the written; null would leave another one alone.
      (row, column) => inputs.get(placeKey(placed.sheetId, { row, column })) ?? null,
    );
  });
}
