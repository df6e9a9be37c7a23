import { contains } from '../../core/address/area';
import { groupBy } from '../../core/collections/collections';
import { areaOf, MERGED_AREAS } from '../askSheets';
import type { Step } from '../batch';
import { supports } from '../runExcel';
import { type PlacedArea, slice, stackAreas } from '../slices';
import type { SheetCell } from './EditOutcome';
import { placeKey } from './questions';

/** The set with merges by areas. */
const MERGES = '1.13';
/** Excel lists 512 merges at once, each of two cells at least. */
const MERGES_ASKED = 1_000;
/** A merge that begins so many rows above a cell is not looked for. */
const HIGHEST_MERGE = 500;

/**
 * Asks which of these cells are merged with others, without being the one that shows: Excel says of
 * merges that begin within an area. An older Excel says nothing of them.
 * @returns their `placeKey`s
 */
export function askUnderMerges(cells: readonly SheetCell[]): {
  readonly steps: readonly Step[];
  read(): ReadonlySet<string>;
} {
  const asked = supports(MERGES) ? aroundCells(cells) : [];
  const found = new Map<PlacedArea, Excel.RangeAreas>();
  return {
    steps: asked.map((placed): Step => (message) => {
      const merged = message.range(placed).getMergedAreasOrNullObject();
      merged.load(MERGED_AREAS);
      found.set(placed, merged);
    }),
    read: () => {
      const merges = groupBy(
        [...found].flatMap(([{ sheetId }, merged]) =>
          merged.isNullObject
            ? []
            : merged.areas.items.map((range) => ({ sheetId, area: areaOf(range) })),
        ),
        ({ sheetId }) => sheetId,
      );
      const isUnder = ({ sheetId, cell }: SheetCell): boolean =>
        (merges.get(sheetId) ?? []).some(
          ({ area }) =>
            contains(area, cell) && (area.top !== cell.row || area.left !== cell.column),
        );
      return new Set(cells.filter(isUnder).map(({ sheetId, cell }) => placeKey(sheetId, cell)));
    },
  };
}

/** All that stands above and to the left of cells, in bands of few cells. */
function aroundCells(cells: readonly SheetCell[]): PlacedArea[] {
  return [...groupBy(cells, ({ sheetId }) => sheetId)].flatMap(([sheetId, own]) => {
    const right = own.reduce((most, { cell }) => Math.max(most, cell.column), 0);
    const above = own.map(({ cell: { row } }) => ({
      top: Math.max(0, row - HIGHEST_MERGE),
      left: 0,
      bottom: row,
      right,
    }));
    return stackAreas(above).flatMap((area) =>
      slice(area, MERGES_ASKED).map((band) => ({ sheetId, area: band })),
    );
  });
}
