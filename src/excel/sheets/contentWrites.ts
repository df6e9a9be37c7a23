import { joinAreas } from '../../core/address/joinAreas';
import type { Area } from '../../core/address/Area';
import type { PlannedCell, SheetPlan } from '../../core/plan/sheet';
import { escapeText } from '../edits/escapeText';
import type { Write } from '../writeBatch';
import { lookWrites, numberFormatWrite } from './lookWrites';
import { rangeOf, type SheetTarget } from './SheetTarget';
import { validationWrites } from './validationWrites';

/** Cells of one write: few enough for one to fit into a message by itself. */
const BAND_CELLS = 1_000;

/** What Excel's `formulas` takes for a cell; null leaves it as it is. */
export type Entry = string | number | boolean | null;

/** Contents by zero-based row and column. */
export type EntryGrid = ReadonlyMap<number, ReadonlyMap<number, Entry>>;

/** What every writing of a sheet puts in: contents first, then how they look. */
export function bodyWrites(target: SheetTarget, plan: SheetPlan): Write[] {
  return [
    ...contentWrites(target, plannedEntries(plan.cells)),
    // A formula takes over the format of what it refers to, such as the user's cells.
    ...joinAreas(plan.cells.filter(({ content }) => content.kind === 'formula')).map((area) =>
      numberFormatWrite(target, area, 'General'),
    ),
    ...lookWrites(target, plan),
    ...validationWrites(target, plan.validations),
  ];
}

function plannedEntries(cells: readonly PlannedCell[]): EntryGrid {
  const rows = new Map<number, Map<number, Entry>>();
  for (const cell of cells) {
    const line = rows.get(cell.row) ?? new Map<number, Entry>();
    rows.set(cell.row, line.set(cell.column, entryOf(cell)));
  }
  return rows;
}

function entryOf({ content }: PlannedCell): Entry {
  if (content.kind === 'formula') return content.formula;
  const { value } = content;
  if (typeof value === 'string') return escapeText(value, 'General');
  return value ?? '';
}

/** Puts contents in band by band: a rectangle a band, the cells between them left as they are. */
export function contentWrites(target: SheetTarget, grid: EntryGrid): Write[] {
  return bands(grid).map((area) => () => {
    rangeOf(target, area).formulas = entriesIn(grid, area);
  });
}

function entriesIn(grid: EntryGrid, { top, left, bottom, right }: Area): Entry[][] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from(
      { length: right - left + 1 },
      (__, column) => grid.get(top + row)?.get(left + column) ?? null,
    ),
  );
}

/** Rectangles around runs of rows that hold something. */
function bands(grid: EntryGrid): Area[] {
  const areas: Area[] = [];
  for (const row of [...grid.keys()].sort((a, b) => a - b)) {
    const columns = [...(grid.get(row)?.keys() ?? [])];
    const line = { top: row, left: Math.min(...columns), bottom: row, right: Math.max(...columns) };
    const last = areas.at(-1);
    const joined = last === undefined ? null : around(last, line);
    if (last?.bottom === row - 1 && joined !== null && cellCount(joined) <= BAND_CELLS) {
      areas[areas.length - 1] = joined;
    } else {
      areas.push(line);
    }
  }
  return areas;
}

export function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
