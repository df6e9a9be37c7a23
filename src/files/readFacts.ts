import type { Area } from '../core/address/Area';
import type { CellRef } from '../core/address/CellRef';
import { refuseOtherKinds } from './detectKind';
import { FileProblem } from './FileProblem';
import { Package } from './opc/Package';
import { readTables } from './read/readTables';
import { sheetFacts, type SheetFacts } from './read/sheetFacts';
import { workbookParts, type SheetPart } from './read/workbookParts';

interface Facts extends SheetFacts {
  /** Areas of tables. */
  readonly tables: readonly Area[];
}

/** What values alone do not tell of a workbook, sheet by sheet as in its snapshot. */
export class WorkbookFacts {
  constructor(private readonly sheets: readonly Facts[]) {}

  isProtected(sheet: number): boolean {
    return this.sheets[sheet]?.isProtected === true;
  }

  isFormula({ sheet, row, column }: CellRef): boolean {
    return this.sheets[sheet]?.formulas.get(row)?.includes(column) === true;
  }

  isInTable({ sheet, row, column }: CellRef): boolean {
    const areas = this.sheets[sheet]?.tables ?? [];
    return areas.some(
      ({ top, left, bottom, right }) =>
        top <= row && row <= bottom && left <= column && column <= right,
    );
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
 * Reads which cells hold formulas, are hidden or belong to tables, and which sheets are protected.
 * @throws {FileProblem} as readXlsx
 */
export function readFacts(bytes: Uint8Array): WorkbookFacts {
  refuseOtherKinds(bytes);
  const pack = new Package(bytes);
  const known = new Map<string, Facts>();
  const factsOf = ({ part }: SheetPart): Facts => {
    const source = pack.part(part);
    if (source === null) throw new FileProblem('damaged', part);
    let facts = known.get(source.name);
    if (facts === undefined) {
      const tables = readTables(pack, source.name).map(({ area }) => area);
      facts = { ...sheetFacts(source), tables };
      known.set(source.name, facts);
    }
    return facts;
  };
  return new WorkbookFacts(workbookParts(pack).sheets.map(factsOf));
}
