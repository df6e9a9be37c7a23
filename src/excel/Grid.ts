import type { Area } from '../core/address/Area';
import type { CellValue } from '../core/snapshot/CellValue';

/** Values of one sheet put together from the pieces that were read. */
export class Grid {
  private readonly rows: CellValue[][] = [];

  constructor(private readonly area: Area) {}

  /** Puts a piece in whose first value stands at the zero-based `row` and `column`. */
  place(row: number, column: number, values: readonly (readonly CellValue[])[]): void {
    const left = column - this.area.left;
    values.forEach((piece, index) => {
      const target = this.row(row - this.area.top + index);
      while (target.length < left) target.push(null);
      piece.forEach((value, offset) => {
        target[left + offset] = value;
      });
    });
  }

  get origin(): { readonly row: number; readonly column: number } {
    return { row: this.area.top, column: this.area.left };
  }

  get values(): readonly (readonly CellValue[])[] {
    return this.rows;
  }

  private row(index: number): CellValue[] {
    while (this.rows.length <= index) this.rows.push([]);
    return this.rows[index] ?? [];
  }
}
