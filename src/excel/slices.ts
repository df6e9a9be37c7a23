import { type Area, joinAreas, cellCount, columnCount, rowCount } from '../core/address/area';
import type { CellRef } from '../core/address/CellRef';
import { groupBy } from '../core/collections/collections';

/** An area of one worksheet. */
export interface PlacedArea {
  readonly sheetId: string;
  readonly area: Area;
}

interface Placed {
  readonly area: Area;
}

/** What is read of each sheet at once, as far as it is filled. */
export const BOUND = 'A1:CV5000';

/** The rest of a sheet, beside and below: first it is asked what of it is filled. */
export const BEYOND = ['CW1:XFD5000', 'A5001:XFD1048576'] as const;

const BOUND_ROWS = 5_000;
const BOUND_COLUMNS = 100;

/** Whether an area, known to lie on one side of the bound, lies beyond it. */
export function isBeyond({ top, left }: Area): boolean {
  return top >= BOUND_ROWS || left >= BOUND_COLUMNS;
}

export function cellsIn(areas: readonly Placed[]): number {
  return areas.reduce((sum, { area }) => sum + cellCount(area), 0);
}

/** Cuts an area into bands of whole rows of about so many cells, one row at least. */
export function slice(area: Area, cells: number): Area[] {
  const width = columnCount(area);
  const height = Math.max(1, Math.floor(cells / width));
  const slices: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    slices.push({ ...area, top, bottom: Math.min(area.bottom, top + height - 1) });
  }
  return slices;
}

/** Cuts an area into so many bands of rows or of columns at the most. */
export function bands(area: Area, across: 'rows' | 'columns', most: number): Area[] {
  if (across === 'rows') {
    const height = Math.ceil(rowCount(area) / most);
    return slice(area, height * columnCount(area));
  }
  const width = Math.ceil(columnCount(area) / most);
  const found: Area[] = [];
  for (let left = area.left; left <= area.right; left += width) {
    found.push({ ...area, left, right: Math.min(area.right, left + width - 1) });
  }
  return found;
}

/** Divides what is to be read into what makes so many cells, one at least, and what is left. */
export function divide<T extends Placed>(
  areas: readonly T[],
  cells: number,
): { readonly now: readonly T[]; readonly later: readonly T[] } {
  const now: T[] = [];
  let room = cells;
  for (const [index, placed] of areas.entries()) {
    // Only what no message holds whole is cut within a row.
    const [head, ...rest] = cutOff(placed.area, room, now.length === 0);
    if (head !== undefined) {
      now.push({ ...placed, area: head });
      room -= cellCount(head);
    }
    const cut = head === undefined ? [placed.area] : rest;
    if (cut.length === 0 && room > 0) continue;
    const left = cut.map((area) => ({ ...placed, area }));
    return { now, later: [...left, ...areas.slice(index + 1)] };
  }
  return { now, later: [] };
}

/** What of an area makes so many cells, and the areas that are left; nothing where no row fits. */
function cutOff(area: Area, cells: number, withinRows: boolean): Area[] {
  const width = columnCount(area);
  const rows = Math.floor(cells / width);
  if (area.top + rows > area.bottom) return [area];
  if (rows > 0) {
    const last = area.top + rows - 1;
    return [
      { ...area, bottom: last },
      { ...area, top: last + 1 },
    ];
  }
  if (!withinRows) return [];
  const end = area.left + Math.max(1, cells) - 1;
  const row = { ...area, bottom: area.top };
  const below = area.top < area.bottom ? [{ ...area, top: area.top + 1 }] : [];
  return [{ ...row, right: end }, { ...row, left: end + 1 }, ...below];
}

/** Cells written or asked for at a time: their formulas, formats and types fit into one answer. */
const CELLS_AT_ONCE = 5_000;

/** The cells as rectangles, sheet by sheet, none too large for one answer. */
export function groupAreas(
  places: readonly { readonly sheetId: string; readonly cell: CellRef }[],
): PlacedArea[] {
  return [...groupBy(places, ({ sheetId }) => sheetId)].flatMap(([sheetId, own]) =>
    joinAreas(own.map(({ cell }) => cell)).flatMap((area) => cutArea({ sheetId, area })),
  );
}

/** The area in bands that are each small enough for one answer. */
export function cutArea<T extends PlacedArea>(placed: T): T[] {
  return slice(placed.area, CELLS_AT_ONCE).map((area) => ({ ...placed, area }));
}

/** Areas with the same columns that touch or overlap become one. */
export function stackAreas(areas: readonly Area[]): Area[] {
  const sorted = [...areas].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top);
  const stacked: Area[] = [];
  for (const area of sorted) {
    const last = stacked.at(-1);
    const continues =
      last?.left === area.left && last.right === area.right && area.top <= last.bottom + 1;
    if (continues) {
      stacked[stacked.length - 1] = { ...last, bottom: Math.max(last.bottom, area.bottom) };
    } else {
      stacked.push(area);
    }
  }
  return stacked;
}
