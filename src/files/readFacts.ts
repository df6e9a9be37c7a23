import type { CellRef } from '../core/address/CellRef';
import { refuseOtherKinds } from './detectKind';
import { FileProblem } from './FileProblem';
import { Package } from './opc/Package';
import { sheetFacts, type SheetFacts } from './read/sheetFacts';
import { workbookParts } from './read/workbookParts';

/** What values alone do not tell of a workbook, sheet by sheet as in its snapshot. */
export class WorkbookFacts {
  constructor(private readonly sheets: readonly SheetFacts[]) {}

  isProtected(sheet: number): boolean {
    return this.sheets[sheet]?.isProtected === true;
  }

  isFormula({ sheet, row, column }: CellRef): boolean {
    return this.sheets[sheet]?.formulas.get(row)?.includes(column) === true;
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

/**
 * Reads which cells hold formulas or are hidden, and which sheets are protected.
 * @throws {FileProblem} as readXlsx
 */
export function readFacts(bytes: Uint8Array): WorkbookFacts {
  refuseOtherKinds(bytes);
  const pack = new Package(bytes);
  return new WorkbookFacts(
    workbookParts(pack).sheets.map(({ part }) => {
      const source = pack.part(part);
      if (source === null) throw new FileProblem('damaged', part);
      return sheetFacts(source);
    }),
  );
}
