import {
  cellsOf,
  contains,
  type Area,
  cellCount,
  columnCount,
  positionKey,
} from '../../../core/address/area';
import type { FormulaReferences } from './formulaReferences';
import type { CellPlace } from './Sheet';
import { areaAddress } from '../../../core/address/a1';
import { getOrInsert } from '../../../core/collections/collections';

/** A formula cell and the cells that it reads. */
export interface Reader extends CellPlace {
  readonly needs: FormulaReferences;
}

/** An area with all formulas that read it: thousands share a column of a list. */
export interface ReadArea<R> {
  readonly area: Area;
  readonly readers: Set<R>;
}

/** Areas up to this many cells are found cell by cell, larger ones by their columns. */
const SMALL = 64;
const FEW_COLUMNS = 64;

/** What is read of one sheet. */
class SheetReaders<R> {
  private readonly areas = new Map<string, ReadArea<R>>();
  private readonly byCell = new Map<number, ReadArea<R>[]>();
  private readonly byColumn = new Map<number, ReadArea<R>[]>();
  private readonly broad: ReadArea<R>[] = [];

  add(area: Area, reader: R): void {
    const key = areaAddress(area);
    const known = getOrInsert(this.areas, key, () => this.enter({ area, readers: new Set() }));
    known.readers.add(reader);
  }

  at(row: number, column: number): ReadArea<R>[] {
    const wide = [...(this.byColumn.get(column) ?? []), ...this.broad];
    const around = wide.filter(({ area }) => contains(area, { row, column }));
    return [...(this.byCell.get(positionKey({ row, column })) ?? []), ...around];
  }

  private enter(read: ReadArea<R>): ReadArea<R> {
    const { area } = read;
    if (cellCount(area) <= SMALL) {
      for (const { row, column } of cellsOf(area))
        getOrInsert(this.byCell, positionKey({ row, column }), () => []).push(read);
    } else if (columnCount(area) <= FEW_COLUMNS) {
      for (let column = area.left; column <= area.right; column += 1) {
        getOrInsert(this.byColumn, column, () => []).push(read);
      }
    } else this.broad.push(read);
    return read;
  }
}

/** Finds what formulas read of a cell. */
export class ReaderIndex<R extends Reader> {
  private readonly sheets = new Map<string, SheetReaders<R>>();

  constructor(readers: readonly R[]) {
    for (const reader of readers) {
      for (const { sheet, area } of reader.needs.references) {
        this.sheet(sheet ?? reader.sheet.name).add(area, reader);
      }
    }
  }

  /** The areas that hold a cell. */
  around({ sheet, row, column }: CellPlace): ReadArea<R>[] {
    return this.sheets.get(sheet.name.toLowerCase())?.at(row, column) ?? [];
  }

  /** Sheet names are the same in any case. */
  private sheet(name: string): SheetReaders<R> {
    return getOrInsert(this.sheets, name.toLowerCase(), () => new SheetReaders<R>());
  }
}
