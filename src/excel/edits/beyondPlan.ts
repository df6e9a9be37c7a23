import { areaAddress } from '../../core/address/areaAddress';
import { cellKey } from '../../core/address/cellKey';
import type { Asked } from './askAreas';
import { contentsOf } from './askCells';
import { isFormula, isSameContent } from './CellState';
import type { Place } from './EditJob';
import type { Step } from './sendSteps';
import type { CellContentThere, UndoneCell } from './UndoEntry';

/** Rows that are watched. */
const MOST_ROWS = 50_000;

/** A column into which a formula goes: in a table Excel fills all of it. */
export type WatchedColumn = Omit<Place, 'cell'> & Pick<Place['cell'], 'sheet' | 'column'>;

/** What a column holds, by row; a row left out is blank. */
export type ColumnContents = ReadonlyMap<number, CellContentThere>;

/** The columns of the cells into which formulas go. */
export function watchedColumns(
  targets: readonly (Place & { readonly isFormula: boolean })[],
): WatchedColumn[] {
  const columns = new Map<string, WatchedColumn>();
  for (const { sheetId, sheetName, cell, isFormula: isWatched } of targets) {
    const { sheet, column } = cell;
    const key = `${sheetId} ${String(column)}`;
    if (isWatched) columns.set(key, { sheetId, sheetName, sheet, column });
  }
  return [...columns.values()];
}

/** Asks for what columns hold, as far as the worksheet is used. */
export function askColumns(columns: readonly WatchedColumn[]): Asked<ColumnContents> {
  const parts = new Map<WatchedColumn, Excel.Range>();
  return {
    steps: columns.map((watched): Step => (message) => {
      const sheet = message.sheet(watched.sheetId);
      const { column } = watched;
      const address = areaAddress({ top: 0, left: column, bottom: MOST_ROWS - 1, right: column });
      const part = sheet.getUsedRange(true).getIntersectionOrNullObject(sheet.getRange(address));
      part.load('rowIndex,values,formulas,valueTypes,numberFormat');
      parts.set(watched, part);
    }),
    read: () =>
      columns.map((watched) => {
        const part = parts.get(watched);
        if (part === undefined || part.isNullObject) return new Map();
        const lines = contentsOf(part);
        return new Map(lines.flatMap(([there], r) => (there ? [[part.rowIndex + r, there]] : [])));
      }),
  };
}

/** Cells that hold another formula now though nobody planned it: Excel filled their columns. */
export function beyondPlan(
  columns: readonly WatchedColumn[],
  planned: readonly Place[],
  before: readonly ColumnContents[],
  after: readonly ColumnContents[],
): UndoneCell[] {
  const own = new Set(planned.map(({ cell }) => cellKey(cell)));
  return columns.flatMap(({ sheetId, sheetName, sheet, column }, index) =>
    [...(after[index] ?? [])].flatMap(([row, now]): UndoneCell[] => {
      const cell = { sheet, row, column };
      if (!isFormula(now) || own.has(cellKey(cell))) return [];
      const there = before[index]?.get(row) ?? blankLike(now);
      const isFilled = !isSameContent({ ...there, numberFormat: now.numberFormat }, now);
      return isFilled ? [{ sheetId, sheetName, cell, before: there, after: now }] : [];
    }),
  );
}

/** Outside of what was used its number format is not known. */
function blankLike({ numberFormat }: CellContentThere): CellContentThere {
  return { formula: '', value: '', valueType: 'Empty', numberFormat };
}
