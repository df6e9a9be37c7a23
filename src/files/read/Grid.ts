import type { CellValue } from '../../core/snapshot/CellValue';
import type { SheetSnapshot } from '../../core/snapshot/Snapshot';
import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';
import type { Budget } from './Budget';

const NO_CELLS: readonly CellValue[] = [];

/** Collects the cells of a sheet in any order. */
export class Grid {
  private readonly rows = new Map<number, CellValue[]>();
  private firstRow = Infinity;
  private lastRow = -1;
  private firstColumn = Infinity;
  /** The row written to last: cells come row by row. */
  private row = -1;
  private cells: CellValue[] = [];

  constructor(private readonly budget: Budget) {}

  /** @throws {FileProblem} tooManyCells, tooLarge, damaged (outside a worksheet's bounds) */
  set(row: number, column: number, value: Exclude<CellValue, null>): void {
    if (row !== this.row) this.enter(row);
    if (column >= LIMITS.columns) throw new FileProblem('damaged');
    const { cells } = this;
    const grown = Math.max(0, column + 1 - cells.length);
    this.budget.charge(grown, 1, typeof value === 'string' ? value.length : 0);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    if (column < this.firstColumn) this.firstColumn = column;
  }

  /** The area that holds values: Excel's used range of values. */
  area(): Pick<SheetSnapshot, 'origin' | 'values'> {
    const { firstRow, firstColumn } = this;
    if (this.lastRow < 0) return { origin: { row: 0, column: 0 }, values: [] };
    const values: (readonly CellValue[])[] = [];
    for (let row = firstRow; row <= this.lastRow; row++) {
      const cells = this.rows.get(row) ?? NO_CELLS;
      values.push(firstColumn === 0 ? cells : cells.slice(firstColumn));
    }
    return { origin: { row: firstRow, column: firstColumn }, values };
  }

  private enter(row: number): void {
    if (row >= LIMITS.rows) throw new FileProblem('damaged');
    const known = this.rows.get(row);
    this.cells = known ?? [];
    this.row = row;
    if (known !== undefined) return;
    this.rows.set(row, this.cells);
    if (row < this.firstRow) this.firstRow = row;
    if (row > this.lastRow) this.lastRow = row;
  }
}
