import { type Area, positionKey, firstCell, cellArea, cellsOf } from '../../../core/address/area';
import type { Position } from '../../../core/address/CellRef';
import { getOrInsert } from '../../../core/collections/collections';

/** Merged areas, found by any of their cells, and by the rows they cross. */
export class Merges {
  private readonly byCell = new Map<number, Area>();
  private readonly byRow = new Map<number, Area[]>();

  constructor(areas: readonly Area[]) {
    for (const area of areas) this.add(area);
  }

  /** The area that covers the cell; null where it is not merged. */
  covering(row: number, column: number): Area | null {
    return this.byCell.get(positionKey({ row, column })) ?? null;
  }

  /** Top-left cell of what the position belongs to. */
  anchor({ row, column }: Position): Position {
    const area = this.covering(row, column);
    return area === null ? { row, column } : firstCell(area);
  }

  /** The cell or, where merged, its whole area. */
  area(row: number, column: number): Area {
    return this.covering(row, column) ?? cellArea(row, column);
  }

  /** First row of the areas that reach into `row` from above. */
  rowsReachingInto(row: number): number[] {
    return (this.byRow.get(row) ?? []).map((area) => area.top).filter((top) => top < row);
  }

  private add(area: Area): void {
    for (let row = area.top; row <= area.bottom; row++) {
      getOrInsert(this.byRow, row, () => []).push(area);
    }
    for (const cell of cellsOf(area)) this.byCell.set(positionKey(cell), area);
  }
}
