import { groupBy } from '../../core/collections/groupBy';
import type { Area } from '../../core/address/Area';
import type { AreaValues } from '../../core/snapshot/replaceArea';
import { askAreas } from './askAreas';
import { askCells, cellKey } from './askCells';
import { askColumns, type ColumnContents, type WatchedColumn } from './beyondPlan';
import type { CellChange } from './EditJob';
import { groupAreas, type PlacedArea } from './groupAreas';
import { askSteps, writeSteps, type Step } from './sendSteps';
import type { CellContentThere, SheetBasis } from './UndoEntry';

/** How cells and basis read after writing. */
export interface After {
  /** In the order of the changes; null on a worksheet that is gone. */
  readonly cells: readonly (CellContentThere | null)[];
  readonly basis: readonly (AreaValues | null)[];
  readonly columns: readonly ColumnContents[];
}

/** What is read back beside the changed cells. */
export interface ReadBack {
  readonly basis: readonly SheetBasis[];
  readonly columns: readonly WatchedColumn[];
}

export const NOTHING_ELSE: ReadBack = { basis: [], columns: [] };

/**
 * Writes the entries and reads them back: one round trip. Where Excel gave a cell another number
 * format even so, a second one sets it right.
 */
export async function writeChanges(
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
export async function readAfter(
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
