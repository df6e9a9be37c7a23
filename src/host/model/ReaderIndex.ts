import { contains } from './Area';
import type { FormulaReference, FormulaReferences } from './formulaReferences';
import type { Sheet } from './Sheet';

export interface CellPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** A formula cell and the cells that it reads. */
export interface Reader extends CellPlace {
  readonly needs: FormulaReferences;
}

/** References up to this many cells are found cell by cell, larger ones by looking through them. */
const SMALL = 64;

/** Finds the formulas that read a cell. */
export class ReaderIndex<R extends Reader> {
  private readonly byCell = new Map<string, Set<R>>();
  private readonly wide: { readonly reference: FormulaReference; readonly reader: R }[] = [];

  constructor(readers: readonly R[]) {
    for (const reader of readers) {
      for (const reference of reader.needs.references) this.add(reader, reference);
    }
  }

  of(place: CellPlace): Set<R> {
    const found = new Set(this.byCell.get(cellKey(place.sheet.name, place.row, place.column)));
    for (const { reference, reader } of this.wide) {
      const sheet = reference.sheet ?? reader.sheet.name;
      const isSame = sheet.toLowerCase() === place.sheet.name.toLowerCase();
      if (isSame && contains(reference.area, place.row, place.column)) found.add(reader);
    }
    return found;
  }

  private add(reader: R, reference: FormulaReference): void {
    const { area } = reference;
    if (area.rows * area.columns > SMALL) {
      this.wide.push({ reference, reader });
      return;
    }
    const sheet = reference.sheet ?? reader.sheet.name;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const key = cellKey(sheet, row, column);
        const readers = this.byCell.get(key) ?? new Set<R>();
        this.byCell.set(key, readers.add(reader));
      }
    }
  }
}

/** Sheet names are the same in any case. */
export function cellKey(sheet: string, row: number, column: number): string {
  return `${String(row)} ${String(column)} ${sheet.toLowerCase()}`;
}
