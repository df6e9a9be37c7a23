import { type Area, contains } from '../core/address/area';
import type { CellRef } from '../core/address/CellRef';
import { refuseOtherKinds } from './detectKind';
import { FileProblem } from './FileProblem';
import { Package, type PartSource } from './opc/Package';
import { readFileTables } from './read/readFileTables';
import { workbookParts, type SheetPart } from './read/workbookParts';
import { isTrue } from './xml/xmlText';
import { SPREADSHEET } from './xml/namespaces';
import { readXml } from './xml/readXml';
import { referenceColumn, rowIndex } from './read/reference';
import { getOrInsert } from '../core/collections/collections';

interface Facts extends SheetFacts {
  /** Areas of tables. */
  readonly tables: readonly Area[];
}

/** What values alone do not say of a workbook, sheet by sheet as in its snapshot. */
export class WorkbookFacts {
  constructor(private readonly sheets: readonly Facts[]) {}

  isProtected(sheet: number): boolean {
    return this.sheets[sheet]?.isProtected === true;
  }

  isFormula({ sheet, row, column }: CellRef): boolean {
    return this.sheets[sheet]?.formulas.get(row)?.includes(column) === true;
  }

  isInTable(cell: CellRef): boolean {
    return (this.sheets[cell.sheet]?.tables ?? []).some((area) => contains(area, cell));
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
      const tables = readFileTables(pack, source.name).map(({ area }) => area);
      facts = { ...sheetFacts(source), tables };
      known.set(source.name, facts);
    }
    return facts;
  };
  return new WorkbookFacts(workbookParts(pack).sheets.map(factsOf));
}

/** What has to be known of a worksheet before it is written to. */
interface SheetFacts {
  /** シートの保護. */
  readonly isProtected: boolean;
  /** Columns of the cells that hold a formula, by row; all zero-based. */
  readonly formulas: ReadonlyMap<number, readonly number[]>;
  /** Rows that are hidden, by hand or by a filter; zero-based. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Runs of hidden columns, both ends included; zero-based. */
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
}

/** @throws {FileProblem} damaged, unsafeXml, tooLarge */
function sheetFacts(part: PartSource): SheetFacts {
  const formulas = new Map<number, number[]>();
  const hiddenRows = new Set<number>();
  const hiddenColumns: { first: number; last: number }[] = [];
  let isProtected = false;
  let row = -1;
  let column = -1;
  readXml(part, SPREADSHEET, {
    open(name, attributes) {
      if (name === 'c') {
        const reference = attributes['r'];
        column = reference === undefined ? column + 1 : referenceColumn(reference);
      } else if (name === 'row') {
        const number = attributes['r'];
        row = number === undefined ? row + 1 : rowIndex(number);
        column = -1;
        if (isTrue(attributes['hidden'])) hiddenRows.add(row);
      } else if (name === 'col' && isTrue(attributes['hidden'])) {
        const [first, last] = [Number(attributes['min']), Number(attributes['max'])];
        hiddenColumns.push({ first: first - 1, last: last - 1 });
      } else if (name === 'f') {
        if (row < 0) throw new FileProblem('damaged', part.name);
        getOrInsert(formulas, row, () => []).push(column);
      } else if (name === 'sheetProtection') isProtected = isTrue(attributes['sheet']);
    },
  });
  return { isProtected, formulas, hiddenRows, hiddenColumns };
}
