import type { SheetVisibility } from '../../../core/snapshot/Snapshot';
import {
  WHOLE_SHEET,
  type Area,
  cellsOf,
  MAX_COLUMNS,
  positionKey,
} from '../../../core/address/area';
import { type Cell, DEFAULT_STYLE } from './Cell';
import type { Chart } from './Chart';
import type { ConditionalFormat } from './ConditionalFormat';
import { movedRow, type RowMove } from './movedRows';
import type { Validation } from './Validation';
import { getOrInsert } from '../../../core/collections/collections';
import { HostError } from '../HostError';

/** What a protected sheet still allows; everything not listed is refused. */
interface SheetProtection {
  readonly allowFormatCells: boolean;
}

/** Sizes and hiding of rows or columns, by zero-based index. */
export interface Lines {
  /** Rows in points, columns in characters. */
  readonly sizes: Map<number, number>;
  readonly hidden: Set<number>;
}

/** One worksheet of the live model. */
export class Sheet {
  visibility: SheetVisibility = 'visible';
  protection: SheetProtection | null = null;
  readonly rows: Lines = { sizes: new Map(), hidden: new Set() };
  readonly columns: Lines = { sizes: new Map(), hidden: new Set() };
  merges: Area[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: readonly Validation[] = [];
  charts: readonly Chart[] = [];
  names: readonly SheetName[] = [];
  tables: readonly SheetTable[] = [];
  filled: readonly FilledArea[] = [];
  layout: SheetLayout = USUAL_LAYOUT;
  /** The area of its filter, title row included. */
  autoFilter: Area | null = null;
  private content = new Map<number, Map<number, Cell>>();
  /** What stood in cells written since `rememberCells`; null before. */
  private opened: Map<number, Cell | undefined> | null = null;

  constructor(
    /** Excel's kind of id, in braces; it stays when the sheet is renamed. */
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.content.get(row)?.get(column);
  }

  put(row: number, column: number, cell: Cell): void {
    const key = positionKey({ row, column });
    if (this.opened !== null && !this.opened.has(key)) this.opened.set(key, this.cell(row, column));
    getOrInsert(this.content, row, () => new Map<number, Cell>()).set(column, cell);
  }

  /** From now on remembers what stood in cells that are written: `overwritten` lists it. */
  rememberCells(): void {
    this.opened = new Map();
  }

  /** Cells written since `rememberCells`, each with what stood there then. */
  *overwritten(): Generator<{ row: number; column: number; before: Cell | undefined }> {
    for (const [key, before] of this.opened ?? []) {
      const column = key % MAX_COLUMNS;
      yield { row: (key - column) / MAX_COLUMNS, column, before };
    }
  }

  /** Moves the cells' contents and looks alone; whatever lies over them is the caller's. */
  moveRows(move: RowMove): void {
    const moved = new Map<number, Map<number, Cell>>();
    for (const [row, line] of this.content) {
      const target = movedRow(row, move);
      if (target !== null) moved.set(target, line);
    }
    this.content = moved;
  }

  rowsWithCells(): Iterable<number> {
    return this.content.keys();
  }

  columnsIn(row: number): Iterable<number> {
    return this.content.get(row)?.keys() ?? [];
  }

  /** Every cell that holds something or has a look of its own, in no order. */
  *cells(): Generator<{ row: number; column: number; cell: Cell }> {
    for (const [row, line] of this.content)
      for (const [column, cell] of line) yield { row, column, cell };
  }

  /** Those of an area. */
  *cellsIn(area: Area): Generator<{ row: number; column: number; cell: Cell }> {
    for (const [row, line] of linesIn(this.content, area.top, area.bottom))
      for (const [column, cell] of linesIn(line, area.left, area.right))
        yield { row, column, cell };
  }

  /** The smallest area around all cells (or those with a value) within bounds; null without any. */
  usedArea(valuesOnly: boolean, bounds: Area = WHOLE_SHEET): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const { row, column, cell } of this.cellsIn(bounds)) {
      if (valuesOnly && cell.value === null && cell.formula === null) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }
}

/** What stands from `first` to `last`: few lines are asked for one by one, many are looked through. */
function* linesIn<T>(
  lines: ReadonlyMap<number, T>,
  first: number,
  last: number,
): Generator<[number, T]> {
  if (last - first >= lines.size) {
    for (const entry of lines) if (entry[0] >= first && entry[0] <= last) yield entry;
    return;
  }
  for (let index = first; index <= last; index += 1) {
    const line = lines.get(index);
    if (line !== undefined) yield [index, line];
  }
}

/** A cell of one of the sheets. */
export interface CellPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** How a sheet stands in the window and on paper; rows and columns are zero-based. */
export interface SheetLayout {
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly gridlines: boolean;
  readonly orientation: 'Portrait' | 'Landscape';
  /** Excel's name of the paper: `A3`, `A4` … */
  readonly paper: string;
  /** Pages side by side that the sheet is fitted to; null where it is not. */
  readonly pagesWide: number | null;
  readonly isCentred: boolean;
  /** In the middle at the foot of every page, in Excel's notation: `&P / &N`. */
  readonly footer: string;
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Rows that begin a page. */
  readonly breaks: readonly number[];
}

/** A new sheet's. */
export const USUAL_LAYOUT: SheetLayout = {
  frozen: null,
  gridlines: true,
  orientation: 'Portrait',
  paper: 'A4',
  pagesWide: null,
  isCentred: false,
  footer: '',
  titleRows: null,
  breaks: [],
};

/** A name that belongs to a sheet and stands for cells of it. */
export interface SheetName {
  readonly name: string;
  /** null where the cells are gone (`#REF!`). */
  readonly area: Area | null;
  /** The sheet whose cells they are, where that is another one. */
  readonly on: string | null;
  readonly visible: boolean;
}

/** A table of a sheet. */
export interface SheetTable {
  readonly id: string;
  readonly name: string;
  /** Its headings and its row of totals included. */
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
}

/** Cells that one formula fills. */
export interface FilledArea {
  readonly area: Area;
  /**
   * An array formula that was entered for all of them, a data table, or a formula at the top left
   * that spills over the others.
   */
  readonly kind: 'array' | 'dataTable' | 'spill';
  /** Without its `=`. */
  readonly formula: string;
}

const MESSAGE = 'The sheet is protected.';

/** Refuses writing into locked cells of a protected sheet (AccessDenied), as Excel does. */
export function requireWritable(sheet: Sheet, area: Area): void {
  if (sheet.protection === null) return;
  for (const { row, column } of cellsOf(area)) {
    const style = sheet.cell(row, column)?.style ?? DEFAULT_STYLE;
    if (style.locked) throw new HostError('AccessDenied', MESSAGE);
  }
}

/** Refuses changing formats on a protected sheet that does not allow it. */
export function requireFormattable(sheet: Sheet): void {
  if (sheet.protection !== null && !sheet.protection.allowFormatCells) {
    throw new HostError('AccessDenied', MESSAGE);
  }
}
