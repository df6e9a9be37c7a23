import { getOrInsert } from '../../../core/collections/collections';
import type { CalculatedValue } from '../../../core/snapshot/CellValue';
import { BLANK, DEFAULT_STYLE, type Cell, type CellStyle } from './Cell';
import { type CellPlace, Sheet } from './Sheet';
import { Workbook } from './Workbook';

/** Cells or merges that are put into the model at once, in a few milliseconds. */
const PIECE = 2_000;
/** Characters of its cells' texts that a piece holds at most, but for those of its last cell. */
const TEXT = 100_000;

/** What of a sheet is neither cells nor merges goes as it is. */
type PackedSheet = Pick<
  Sheet,
  | 'id'
  | 'name'
  | 'visibility'
  | 'protection'
  | 'rows'
  | 'columns'
  | 'conditionalFormats'
  | 'validations'
  | 'charts'
  | 'names'
  | 'tables'
  | 'filled'
  | 'layout'
  | 'autoFilter'
>;

type BookFields =
  'customXmlParts' | 'isStructureProtected' | 'name' | 'names' | 'date1904' | 'idsGiven';

/** A piece of a workbook as one thread hands it to another; `sheet` counts from 0. */
export type Packed =
  | {
      readonly kind: 'book';
      readonly book: Pick<Workbook, BookFields>;
      readonly styles: readonly CellStyle[];
      /** How many sheets there are. */
      readonly sheets: number;
    }
  | { readonly kind: 'sheet'; readonly fields: PackedSheet }
  | { readonly kind: 'merges'; readonly sheet: number; readonly corners: Int32Array }
  | {
      readonly kind: 'cells';
      readonly sheet: number;
      /** Row, column and number of the style of each cell without content. */
      readonly blanks: Int32Array;
      /** The same of each with one, in the order of `contents`. */
      readonly filled: Int32Array;
      readonly contents: readonly Content[];
    }
  /** Sheet, row and column of each formula without a result. */
  | { readonly kind: 'uncalculated'; readonly places: Int32Array };

type Content = readonly [value: CalculatedValue, formula: string | null];

/** A workbook in pieces that are quick to hand over and to put in, one by one. */
export function* packWorkbook(workbook: Workbook): Generator<Packed> {
  const { customXmlParts, isStructureProtected, name, names, date1904, idsGiven } = workbook;
  const styles = new Map<CellStyle, number>([[DEFAULT_STYLE, 0]]);
  for (const sheet of workbook.sheets) {
    for (const { cell } of sheet.cells()) getOrInsert(styles, cell.style, () => styles.size);
  }
  yield {
    kind: 'book',
    book: { customXmlParts, isStructureProtected, name, names, date1904, idsGiven },
    styles: [...styles.keys()],
    sheets: workbook.sheets.length,
  };
  for (const [index, sheet] of workbook.sheets.entries()) {
    yield { kind: 'sheet', fields: fieldsOf(sheet) };
    for (let from = 0; from < sheet.merges.length; from += PIECE) {
      const piece = sheet.merges.slice(from, from + PIECE);
      const corners = piece.flatMap(({ top, left, bottom, right }) => [top, left, bottom, right]);
      yield { kind: 'merges', sheet: index, corners: Int32Array.from(corners) };
    }
    yield* packCells(sheet, index, styles);
  }
  const indices = new Map(workbook.sheets.map((sheet, index) => [sheet, index]));
  const places = workbook.uncalculated.flatMap(({ sheet, row, column }) => [
    ...[indices.get(sheet) ?? 0, row, column],
  ]);
  yield { kind: 'uncalculated', places: Int32Array.from(places) };
}

function fieldsOf(sheet: Sheet): PackedSheet {
  const { id, name, visibility, protection, rows, columns, conditionalFormats } = sheet;
  const { validations, charts, names, tables, filled, layout, autoFilter } = sheet;
  return {
    ...{ id, name, visibility, protection, rows, columns, conditionalFormats },
    ...{ validations, charts, names, tables, filled, layout, autoFilter },
  };
}

function* packCells(
  source: Sheet,
  sheet: number,
  styles: ReadonlyMap<CellStyle, number>,
): Generator<Packed> {
  let blanks: number[] = [];
  let filled: number[] = [];
  let contents: Content[] = [];
  let length = 0;
  const piece = (): Packed => {
    const places = { blanks: Int32Array.from(blanks), filled: Int32Array.from(filled) };
    const packed = { kind: 'cells', sheet, ...places, contents } as const;
    [blanks, filled, contents, length] = [[], [], [], 0];
    return packed;
  };
  for (const { row, column, cell } of source.cells()) {
    const { value, formula, style } = cell;
    const isBlank = value === null && formula === null;
    (isBlank ? blanks : filled).push(row, column, styles.get(style) ?? 0);
    if (!isBlank) contents.push([value, formula]);
    if (typeof value === 'string') length += value.length;
    if (blanks.length + filled.length === PIECE * 3 || length >= TEXT) yield piece();
  }
  yield piece();
}

/** Puts a workbook together from its pieces, which come in order. */
export class WorkbookUnpacker {
  readonly workbook = new Workbook();
  /** Blank cells by their style; none is changed in place. */
  private blanks: readonly Cell[] = [];

  take(packed: Packed): void {
    if (packed.kind === 'book') {
      Object.assign(this.workbook, packed.book);
      // What is compared by identity must be the same here.
      const styles = [DEFAULT_STYLE, ...packed.styles.slice(1)];
      this.blanks = styles.map((style) => ({ ...BLANK, style }));
    } else if (packed.kind === 'sheet') {
      const { id, name } = packed.fields;
      this.workbook.sheets.push(Object.assign(new Sheet(id, name), packed.fields));
    } else if (packed.kind === 'merges') this.takeMerges(packed);
    else if (packed.kind === 'uncalculated') this.takeUncalculated(packed.places);
    else this.takeCells(packed);
  }

  private takeUncalculated(places: Int32Array): void {
    const found: CellPlace[] = [];
    for (let at = 0; at < places.length; at += 3) {
      const [index = 0, row = 0, column = 0] = places.subarray(at, at + 3);
      const sheet = this.workbook.sheets[index];
      if (sheet !== undefined) found.push({ sheet, row, column });
    }
    this.workbook.uncalculated = found;
  }

  private takeMerges({ sheet: index, corners }: Extract<Packed, { kind: 'merges' }>): void {
    const merges = this.workbook.sheets[index]?.merges ?? [];
    for (let at = 0; at < corners.length; at += 4) {
      const [top = 0, left = 0, bottom = 0, right = 0] = corners.subarray(at, at + 4);
      merges.push({ top, left, bottom, right });
    }
  }

  private takeCells(packed: Extract<Packed, { kind: 'cells' }>): void {
    const sheet = this.workbook.sheets[packed.sheet];
    if (sheet === undefined) return;
    for (const { row, column, blank } of this.placesIn(packed.blanks))
      sheet.put(row, column, blank);
    let next = 0;
    for (const { row, column, blank } of this.placesIn(packed.filled)) {
      const [value, formula] = packed.contents[next] ?? [null, null];
      next += 1;
      sheet.put(row, column, { value, formula, style: blank.style });
    }
  }

  private *placesIn(places: Int32Array): Generator<{ row: number; column: number; blank: Cell }> {
    for (let at = 0; at < places.length; at += 3) {
      const [row = 0, column = 0, style = 0] = places.subarray(at, at + 3);
      yield { row, column, blank: this.blanks[style] ?? { ...BLANK, style: DEFAULT_STYLE } };
    }
  }
}
