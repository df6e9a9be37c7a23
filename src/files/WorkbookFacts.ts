import { type Area, contains } from '../core/address/area';
import type { CellRef } from '../core/address/CellRef';
import { getOrInsert } from '../core/collections/collections';
import type { SheetFacts } from './read/readSheetValues';

/** What values alone do not say of a workbook, sheet by sheet as in its snapshot. */
export class WorkbookFacts {
  private readonly tables = new Map<number, readonly Area[]>();

  /** @param readTables reads the areas of a sheet's tables, which have parts of their own */
  constructor(
    private readonly sheets: readonly SheetFacts[],
    private readonly readTables: (sheet: number) => readonly Area[],
  ) {}

  isProtected(sheet: number): boolean {
    return this.sheets[sheet]?.isProtected === true;
  }

  isFormula({ sheet, row, column }: CellRef): boolean {
    return this.sheets[sheet]?.formulas.get(row)?.includes(column) === true;
  }

  /** @throws {FileProblem} where the part of a table cannot be read */
  isInTable(cell: CellRef): boolean {
    const areas = getOrInsert(this.tables, cell.sheet, () => this.readTables(cell.sheet));
    return areas.some((area) => contains(area, cell));
  }

  /** Whether its row or column is hidden, by hand or by a filter. */
  isHidden({ sheet, row, column }: CellRef): boolean {
    const facts = this.sheets[sheet];
    if (facts === undefined) return false;
    const isIn = (run: { first: number; last: number }) =>
      run.first <= column && column <= run.last;
    return facts.hiddenRows.has(row) || facts.hiddenColumns.some(isIn);
  }

  get hasFormulas(): boolean {
    return this.sheets.some(({ formulas }) => formulas.size > 0);
  }
}
