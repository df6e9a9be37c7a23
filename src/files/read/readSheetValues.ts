import { shownText } from '../../core/text/numberFormat';
import { getOrInsert } from '../../core/collections/collections';
import { FileProblem } from '../FileProblem';
import { bearableBytes, LIMITS } from '../limits';
import { toA1 } from '../../core/address/a1';
import { LONGEST_TEXT } from '../../core/plan/edits';
import type { SheetSnapshot, ShownCell } from '../../core/snapshot/Snapshot';
import type { PartSource } from '../opc/Package';
import { SPREADSHEET } from '../xml/namespaces';
import { readXml, type XmlListener } from '../xml/readXml';
import { isTrue, ownText } from '../xml/xmlText';
import type { XmlAttributes } from '../xml/XmlTokenizer';
import { ESCAPED_LENGTH, decodeEscapes, referenceColumn, rowIndex, dateSerial } from './reference';
import { RichText } from './sharedStrings';
import { CellSkimmer, isWordCharacter } from './CellSkimmer';
import { type CellValue, NO_RESULT } from '../../core/snapshot/CellValue';

/** What sheets take up. */
export interface Cost {
  /** The blank ones between others included. */
  readonly cells: number;
  readonly values: number;
  readonly characters: number;
}

/** Room that all sheets of a workbook share. */
export class ReadBudget {
  private cells = 0;
  private values = 0;
  private characters = 0;
  private readonly mostValues: number;
  private readonly mostCharacters: number;

  /** @param size of the file in bytes */
  constructor(size: number) {
    this.mostValues = Math.max(LIMITS.values, size * LIMITS.valueRatio);
    this.mostCharacters = bearableBytes(size);
  }

  get spent(): Cost {
    const { cells, values, characters } = this;
    return { cells, values, characters };
  }

  since({ cells, values, characters }: Cost): Cost {
    return {
      cells: this.cells - cells,
      values: this.values - values,
      characters: this.characters - characters,
    };
  }

  /** @throws {FileProblem} tooManyCells, tooLarge */
  charge(cells: number, values: number, characters: number): void {
    this.cells += cells;
    this.values += values;
    this.characters += characters;
    if (this.cells > LIMITS.cells || this.values > this.mostValues) {
      throw new FileProblem('tooManyCells');
    }
    if (this.characters > this.mostCharacters) throw new FileProblem('tooLarge');
  }
}

const COLON = 58;
const NO_CELLS: readonly CellValue[] = [];

/** Of a snapshot, what its sheet's part says. */
export type SheetGrid = Pick<SheetSnapshot, 'origin' | 'values' | 'shown'>;

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

/** Collects the cells of a sheet in any order. */
class CellGrid {
  readonly shown: ShownCell[] = [];
  private readonly rows = new Map<number, CellValue[]>();
  /** Never Infinity: V8 would hold every row and column that comes of it as a fraction, in an object of its own. */
  private firstRow: number = LIMITS.rows;
  private lastRow = -1;
  private firstColumn: number = LIMITS.columns;
  /** The row written to last: cells come row by row. */
  private row = -1;
  private cells: CellValue[] = [];

  constructor(private readonly budget: ReadBudget) {}

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
  area(): SheetGrid {
    const { firstRow, firstColumn } = this;
    if (this.lastRow < 0) return { origin: { row: 0, column: 0 }, values: [] };
    const values: (readonly CellValue[])[] = [];
    for (let row = firstRow; row <= this.lastRow; row++) {
      const cells = this.rows.get(row) ?? NO_CELLS;
      // A copy is as long as the row: what grew cell by cell has room for as many again.
      values.push(cells.slice(firstColumn));
      this.rows.delete(row);
    }
    const area = { origin: { row: firstRow, column: firstColumn }, values };
    return this.shown.length === 0 ? area : { ...area, shown: this.shown };
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

/**
 * The values of a worksheet, and what they do not say; formulas stand as their stored results, or as
 * without one.
 * @throws {FileProblem} damaged, unsafeXml, tooManyCells, tooLarge
 */
export function readSheetValues(
  part: PartSource,
  context: CellContext,
  budget: ReadBudget,
): { readonly grid: SheetGrid; readonly facts: SheetFacts } {
  const listener = new SheetListener(part.name, context, new CellGrid(budget));
  readXml(part, SPREADSHEET, listener);
  return { grid: listener.grid.area(), facts: listener.facts };
}

class SheetListener implements XmlListener {
  private inData = false;
  private row = -1;
  private column = -1;
  private type: string | undefined;
  private style: string | undefined;
  private content = '';
  /** Elements around the current place, from the cell on; 0 outside of cells. */
  private depth = 0;
  /** The child of the cell that is read. */
  private child: 'v' | 'is' | null = null;
  private isFormula = false;
  private hasResult = false;
  private readonly inline = new RichText();
  private readonly skimmer = new CellSkimmer();
  /** Elements of a kind that were met, of cells those of the row. */
  private columns = 0;
  private rows = 0;
  private cells = 0;
  private readonly formulas = new Map<number, number[]>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: { first: number; last: number }[] = [];
  private isProtected = false;

  constructor(
    private readonly part: string,
    private readonly context: CellContext,
    readonly grid: CellGrid,
  ) {}

  get facts(): SheetFacts {
    const { isProtected, formulas, hiddenRows, hiddenColumns } = this;
    return { isProtected, formulas, hiddenRows, hiddenColumns };
  }

  open(name: string, attributes: XmlAttributes): void {
    if (!this.inData) {
      this.inData = name === 'sheetData';
      if (name === 'col') this.seeColumn(attributes);
      else if (name === 'sheetProtection') this.isProtected = isTrue(attributes['sheet']);
    } else if (this.depth > 0) {
      this.depth += 1;
      if (this.depth === 2) this.openChild(name);
      else if (this.child === 'is') this.inline.open(name, attributes);
    } else if (name === 'c') {
      this.depth = 1;
      this.openCell(attributes['r'], attributes['t'], attributes['s']);
    } else if (name === 'row') {
      this.openRow(attributes['r']);
      if (isTrue(attributes['hidden'])) this.hiddenRows.add(this.row);
    }
  }

  text(piece: string): void {
    if (this.child === 'is') this.inline.text(piece);
    else if (this.child === 'v' && this.depth === 2) this.content += piece;
  }

  close(name: string): void {
    if (this.depth > 0) {
      this.depth -= 1;
      if (this.depth === 0) this.closeCell();
      else if (this.depth === 1) this.closeChild();
      else if (this.child === 'is') this.inline.close();
    } else if (this.inData && name === 'sheetData') this.inData = false;
  }

  /** Reads cells and merges as most writers write them, in a fraction of the time. */
  skim(text: string, at: number): number {
    if (!this.inData) return mergesEnd(text, at);
    if (this.depth > 0) return at;
    const { skimmer } = this;
    let here = at;
    for (let end = skimmer.read(text, here); end > here; end = skimmer.read(text, here)) {
      here = end;
      this.enterCell(skimmer.column);
      if (skimmer.hasContent || skimmer.hasOwnText || skimmer.isFormula) this.takeSkimmed();
    }
    return here;
  }

  private takeSkimmed(): void {
    const { type, whole, hasContent, hasOwnText } = this.skimmer;
    this.type = type;
    this.style = this.skimmer.style;
    this.isFormula = false;
    if (this.skimmer.isFormula) this.seeFormula();
    this.hasResult = hasContent && type === 'str';
    if (whole >= 0 && type === 's') this.place(this.sharedText(whole));
    else if (whole >= 0 && type === undefined) this.place(whole);
    else {
      // A text of its own counts with its type alone, and no other with that.
      this.content = hasOwnText === (type === 'inlineStr') ? this.skimmer.content : '';
      this.closeCell();
    }
  }

  private seeColumn({ hidden, min, max }: XmlAttributes): void {
    this.refuseMore(++this.columns, LIMITS.columns);
    if (!isTrue(hidden)) return;
    this.hiddenColumns.push({ first: Number(min) - 1, last: Number(max) - 1 });
  }

  private seeFormula(): void {
    this.isFormula = true;
    getOrInsert(this.formulas, this.row, () => []).push(this.column);
  }

  /** What says the value in a cell of this type is read; of a formula, that there is one. */
  private openChild(name: string): void {
    const wanted = this.type === 'inlineStr' ? 'is' : 'v';
    this.child = name === wanted ? wanted : null;
    if (name === 'f') this.seeFormula();
    // A text may be empty; `<v/>` alone is how some writers leave the result to Excel.
    if (name === 'v' && this.type === 'str') this.hasResult = true;
  }

  private closeChild(): void {
    if (this.child === 'is') this.content += this.inline.take();
    this.child = null;
  }

  /** What comes later may go through all of a kind for each cell it looks for. */
  private refuseMore(count: number, most: number): void {
    if (count > most) throw new FileProblem('damaged', this.part);
  }

  /** A row without a number follows the one before it. */
  private openRow(number: string | undefined): void {
    this.row = number === undefined ? this.row + 1 : rowIndex(number);
    if (this.row < 0 || this.row >= LIMITS.rows) throw new FileProblem('damaged', this.part);
    this.column = -1;
    this.cells = 0;
    this.refuseMore(++this.rows, LIMITS.rows);
  }

  /** A cell without a reference follows the one before it. */
  private openCell(
    reference: string | undefined,
    type: string | undefined,
    style: string | undefined,
  ): void {
    this.enterCell(reference === undefined ? undefined : referenceColumn(reference));
    this.type = type;
    this.style = style;
    this.content = '';
    this.isFormula = false;
    this.hasResult = false;
  }

  /** @param column undefined for the one behind the cell before */
  private enterCell(column: number | undefined): void {
    this.column = column ?? this.column + 1;
    if (this.column < 0 || this.row < 0) throw new FileProblem('damaged', this.part);
    this.refuseMore(++this.cells, LIMITS.columns);
  }

  private closeCell(): void {
    const isBearable = this.content.length <= LONGEST_TEXT * ESCAPED_LENGTH;
    const value = isBearable ? cellValue(this.type, this.content, this.context) : undefined;
    this.place(value);
    if (value === null && this.isFormula && this.content === '' && !this.hasResult) {
      this.grid.set(this.row, this.column, NO_RESULT);
    }
  }

  /** @param value undefined for what no writer may write */
  private place(value: CellValue | undefined): void {
    const isTooLong = typeof value === 'string' && value.length > LONGEST_TEXT;
    if (value === undefined || isTooLong) {
      throw new FileProblem(
        'damaged',
        `${this.part} ${toA1({ row: this.row, column: this.column })}`,
      );
    }
    if (typeof value === 'number') this.look(value);
    if (value !== null) this.grid.set(this.row, this.column, value);
  }

  private sharedText(number: number): string | null | undefined {
    return blankAsNull(this.context.sharedStrings[number]);
  }

  /** Keeps what a number's cell shows in its place. */
  private look(value: number): void {
    const { row, column, isFormula } = this;
    const { formats, date1904 } = this.context;
    const code = formats[Number(this.style ?? 0)] ?? 'General';
    const text = shownText(value, code, { isFormula, date1904 });
    if (text !== null) this.grid.shown.push({ row, column, text, isFormula });
  }
}

const MERGE = '<mergeCell ref="';

/** The place behind merges that begin at a place: there are as many as texts, and nobody asks for them here. */
function mergesEnd(text: string, at: number): number {
  let here = at;
  while (text.startsWith(MERGE, here)) {
    let end = here + MERGE.length;
    while (isWordCharacter(text.charCodeAt(end)) || text.charCodeAt(end) === COLON) end += 1;
    if (!text.startsWith('"/>', end)) break;
    here = end + 3;
  }
  return here;
}

/** What all cells of a workbook are read with. */
interface CellContext {
  readonly sharedStrings: readonly string[];
  /** Codes of number formats by style. */
  readonly formats: readonly string[];
  readonly date1904: boolean;
}

/**
 * The value of a cell from its type (`t`) and the text of its `v` or `is`; null is blank,
 * undefined what no writer may write.
 */
function cellValue(
  type: string | undefined,
  text: string,
  context: CellContext,
): CellValue | undefined {
  if (text === '') return null;
  switch (type) {
    case 's':
      return blankAsNull(context.sharedStrings[Number(text)]);
    case undefined:
    case 'n':
      return numberOf(text);
    case 'str':
    case 'inlineStr':
      return blankAsNull(ownText(decodeEscapes(text)));
    case 'b':
      return booleanOf(text.trim());
    case 'e':
      return { error: text };
    case 'd':
      return dateSerial(text.trim(), context.date1904) ?? undefined;
    default:
      return undefined;
  }
}

function blankAsNull(text: string | undefined): string | null | undefined {
  return text === '' ? null : text;
}

function numberOf(text: string): number | null | undefined {
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  return value === 0 && text.trim() === '' ? null : value;
}

function booleanOf(text: string): boolean | undefined {
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : undefined;
}
