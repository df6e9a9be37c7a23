import { positionKey } from '../address/area';
import type { CellRef } from '../address/CellRef';
import { type CellValue, isBlank, textOf } from './CellValue';
import type { SheetSnapshot, ShownCell } from './Snapshot';

/** A sheet's values by their position on the sheet; blank wherever nothing was read. */
export class Grid {
  readonly firstRow: number;
  /** First row below the values. */
  readonly endRow: number;
  readonly firstColumn: number;

  private shown: ReadonlyMap<number, ShownCell> | null = null;

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

  /** What a cell shows in place of its number, such as a date; null where nothing else is known. */
  shownAs(row: number, column: number): string | null {
    return this.shownAt(row, column)?.text ?? null;
  }

  /** What a reader sees in a cell, without white space around it; null where it is blank or unknown. */
  textAt(row: number, column: number): string | null {
    const value = this.at(row, column);
    return typeof value === 'number' ? (this.shownAs(row, column) ?? String(value)) : textOf(value);
  }

  /** How a cell shows its number; null where nothing is known. */
  shownAt(row: number, column: number): ShownCell | null {
    const { shown } = this.sheet;
    if (shown === undefined) return null;
    this.shown ??= new Map(shown.map((cell) => [positionKey(cell), cell]));
    return this.shown.get(positionKey({ row, column })) ?? null;
  }

  ref(row: number, column: number): CellRef {
    return { sheet: this.index, row, column };
  }

  /** First column right of the row's values. */
  endColumn(row: number): number {
    return this.firstColumn + (this.sheet.values[row - this.firstRow]?.length ?? 0);
  }

  /** The same values, but for some rows, which are blank there. */
  without(spans: readonly { readonly start: number; readonly end: number }[]): Grid {
    if (spans.length === 0) return this;
    const values = [...this.sheet.values];
    for (const { start, end } of spans) {
      values.fill([], Math.max(0, start - this.firstRow), Math.max(0, end - this.firstRow));
    }
    return new Grid({ ...this.sheet, values }, this.index);
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
