import type { CellRef } from '../address/CellRef';
import { type CellValue, isBlank } from './CellValue';
import type { SheetSnapshot } from './Snapshot';

/** A sheet's values by their position on the sheet; blank wherever nothing was read. */
export class Grid {
  readonly firstRow: number;
  /** First row below the values. */
  readonly endRow: number;
  readonly firstColumn: number;

  constructor(
    private readonly sheet: SheetSnapshot,
    /** Index of the sheet in its workbook. */
    readonly index: number,
  ) {
    this.firstRow = sheet.origin.row;
    this.firstColumn = sheet.origin.column;
    this.endRow = sheet.origin.row + sheet.values.length;
  }

  at(row: number, column: number): CellValue {
    return this.sheet.values[row - this.firstRow]?.[column - this.firstColumn] ?? null;
  }

  ref(row: number, column: number): CellRef {
    return { sheet: this.index, row, column };
  }

  /** First column right of the row's values. */
  endColumn(row: number): number {
    return this.firstColumn + (this.sheet.values[row - this.firstRow]?.length ?? 0);
  }

  get name(): string {
    return this.sheet.name;
  }

  isBlankAt(row: number, column: number): boolean {
    return isBlank(this.at(row, column));
  }

  isBlankRow(row: number): boolean {
    return this.sheet.values[row - this.firstRow]?.every(isBlank) ?? true;
  }

  /** First row from `start` up to, not including, `end` that holds something; -1 when none does. */
  firstFilled(column: number, start: number, end: number): number {
    for (let row = start; row < end; row++) if (!this.isBlankAt(row, column)) return row;
    return -1;
  }
}
