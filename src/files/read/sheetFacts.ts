import { FileProblem } from '../FileProblem';
import type { PartSource } from '../opc/Package';
import { isTrue } from '../xml/isTrue';
import { SPREADSHEET } from '../xml/namespaces';
import { readXml } from '../xml/readXml';
import { referenceColumn, rowIndex } from './reference';

/** What has to be known of a worksheet before it is written to. */
export interface SheetFacts {
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
export function sheetFacts(part: PartSource): SheetFacts {
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
        const columns = formulas.get(row);
        if (columns === undefined) formulas.set(row, [column]);
        else columns.push(column);
      } else if (name === 'sheetProtection') isProtected = isTrue(attributes['sheet']);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return { isProtected, formulas, hiddenRows, hiddenColumns };
}
