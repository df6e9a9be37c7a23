import type { Area } from '../core/address/Area';

/** What is read of each sheet at once: A1:CV5000. */
export const BOUND = 'A1:CV5000';
const BOUND_ROWS = 5_000;
const BOUND_COLUMNS = 100;

/** Cells asked for at a time where a sheet is read in slices. */
const SLICE_CELLS = 50_000;

/** Excel reads no more in one workbook on the web; a form this large is none. */
const MOST_CELLS = 5_000_000;

/** Parts of the used area that lie outside the bound. */
export function outsideBound(used: Area): Area[] {
  const right = {
    ...used,
    left: Math.max(used.left, BOUND_COLUMNS),
    bottom: Math.min(used.bottom, BOUND_ROWS - 1),
  };
  const below = { ...used, top: Math.max(used.top, BOUND_ROWS) };
  return [right, below].filter((area) => cellCount(area) > 0);
}

/** Part of the used area that lies inside the bound; null when none does. */
export function insideBound(used: Area): Area | null {
  const area = {
    ...used,
    bottom: Math.min(used.bottom, BOUND_ROWS - 1),
    right: Math.min(used.right, BOUND_COLUMNS - 1),
  };
  return cellCount(area) > 0 ? area : null;
}

/** Whether an area can be read at all. */
export function isReadable(areas: readonly Area[]): boolean {
  return areas.reduce((sum, area) => sum + cellCount(area), 0) <= MOST_CELLS;
}

/** Cuts an area into bands of whole rows that are small enough for one answer. */
export function slice(area: Area, cells = SLICE_CELLS): Area[] {
  const width = area.right - area.left + 1;
  const height = Math.max(1, Math.floor(cells / width));
  const slices: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    slices.push({ ...area, top, bottom: Math.min(area.bottom, top + height - 1) });
  }
  return slices;
}

/** Cuts an area in two; null for a single cell. */
export function halve(area: Area): readonly [Area, Area] | null {
  if (area.bottom > area.top) {
    const middle = Math.floor((area.top + area.bottom) / 2);
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  if (area.right === area.left) return null;
  const middle = Math.floor((area.left + area.right) / 2);
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}

function cellCount(area: Area): number {
  return Math.max(0, area.bottom - area.top + 1) * Math.max(0, area.right - area.left + 1);
}
