import type { Area } from '../../core/address/Area';
import type { CellRef } from '../../core/address/CellRef';
import { joinAreas } from '../../core/address/joinAreas';
import { groupBy } from '../../core/collections/groupBy';
import { slice } from '../slices';

/** Cells written or asked for at a time: their formulas, formats and types fit into one answer. */
const CELLS_AT_ONCE = 5_000;

/** An area of one worksheet. */
export interface PlacedArea {
  readonly sheetId: string;
  readonly area: Area;
}

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
