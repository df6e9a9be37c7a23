import type { Area } from '../address/area';
import { getOrInsert } from '../collections/collections';
import type { CellContent } from './edits';

/** A line around a cell. */
export type Line = 'thin' | 'medium' | 'hair';

/** How cells look; what is left out stays as it is. Colours are `#RRGGBB`. */
export interface Look {
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  /** Around every cell. */
  readonly box?: Line;
  readonly lineColor?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Excel's number format. */
  readonly format?: string;
}

/** Zero-based position. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/**
 * The cells of a sheet with a long list, made anew whenever they are gone through, row by row from the
 * top: of a hundred thousand rows none need be kept.
 */
export class ListedCells implements Iterable<PlannedCell> {
  /**
   * @param around the cells above and below the list
   * @param top the list's first row
   * @param list makes the contents of each row of the list, by their columns
   */
  constructor(
    private readonly around: readonly PlannedCell[],
    private readonly top: number,
    private readonly list: () => Iterable<Iterable<readonly [number, CellContent]>>,
  ) {}

  *rows(): Generator<PlannedRow> {
    const around = plannedRows(this.around);
    yield* around.filter(([row]) => row < this.top);
    let row = this.top;
    for (const entry of this.list()) {
      const contents: (CellContent | undefined)[] = [];
      for (const [column, content] of entry) contents[column] = content;
      if (contents.length > 0) yield [row, contents];
      row++;
    }
    yield* around.filter(([own]) => own >= row);
  }

  *[Symbol.iterator](): Generator<PlannedCell> {
    for (const [row, contents] of this.rows()) {
      for (const [column, content] of contents.entries()) {
        if (content !== undefined) yield { row, column, content };
      }
    }
  }
}

/** A row that holds something, with its contents by their columns. */
export type PlannedRow = readonly [row: number, contents: readonly (CellContent | undefined)[]];

/** The rows of cells from the top. */
export function plannedRows(cells: readonly PlannedCell[]): PlannedRow[] {
  const rows = new Map<number, (CellContent | undefined)[]>();
  for (const { row, column, content } of cells) getOrInsert(rows, row, () => [])[column] = content;
  return [...rows].sort(([a], [b]) => a - b);
}

/** Looks of areas; where they overlap, the later one counts. */
export interface PlannedLook {
  readonly areas: readonly Area[];
  readonly look: Look;
}

/** 入力規則 on areas. */
export interface PlannedValidation {
  readonly areas: readonly Area[];
  readonly rule:
    | { readonly kind: 'list'; readonly entries: readonly string[] }
    | { readonly kind: 'whole'; readonly min: number; readonly max: number }
    /** Every value keeps it: it is there for its prompt. */
    | { readonly kind: 'any' };
  /** Title and sentence shown while the cell is selected; null for none. */
  readonly prompt: { readonly title: string; readonly message: string } | null;
  /** Shown when something else is entered: `stop` refuses it, `warning` asks. */
  readonly alert: {
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly message: string;
  };
}

/** How a sheet prints: landscape, fitted to the page's width. */
export interface PrintSetup {
  readonly paper: 'A3' | 'A4';
  /** Rows repeated on every page; zero-based, both ends included. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Zero-based rows that begin a new page. */
  readonly breaks: readonly number[];
}

/** One row of figures in a chart; its areas stand on the chart's own sheet. */
export interface PlannedSeries {
  readonly name: string;
  readonly categories: Area;
  readonly values: Area;
  readonly color: string;
  /** `line` stands on a second axis, beside columns or bars. */
  readonly kind: 'column' | 'bar' | 'line';
}

/** A native chart, known again by its key, which is its name in Excel. */
export interface PlannedChart {
  readonly key: string;
  readonly title: string;
  /** Cells that it covers. */
  readonly place: Area;
  readonly isStacked: boolean;
  readonly series: readonly PlannedSeries[];
  readonly axisTitle: string;
  /** Of the second axis, where a line has one. */
  readonly secondAxisTitle: string | null;
  readonly numberFormat: string;
}

/** Points: Excel refuses higher rows. */
export const MAX_ROW_HEIGHT = 409.5;

/** A worksheet as it should be, whoever carries it out: Excel or a file. */
export interface SheetPlan {
  readonly name: string;
  readonly cells: readonly PlannedCell[] | ListedCells;
  readonly looks: readonly PlannedLook[];
  readonly merges: readonly Area[];
  /** From column A on, in digits of the default font. */
  readonly columnWidths: readonly number[];
  /** Points by zero-based row, up to `MAX_ROW_HEIGHT`; rows left out keep the default. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Rows and columns that stay in view; null for none. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly gridlines: boolean;
  /** A table, from its heads on, whose rows can be filtered; null for none. */
  readonly autoFilter: Area | null;
  readonly print: PrintSetup;
  readonly validations: readonly PlannedValidation[];
  readonly charts: readonly PlannedChart[];
  /**
   * Cells that are ours on this sheet, kept as a hidden name that identifies the sheet, together
   * with the texts of its heading, which its content must begin with. What lies outside belongs to
   * the user. null where the sheet is the user's.
   */
  readonly owned: { readonly name: string; readonly area: Area; readonly heading: Area } | null;
}

/** Excel's bound for a sheet's name. */
const LONGEST_NAME = 31;

/** The name, or with the first free number behind it: `様式 (2)`. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map(folded));
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : ` (${String(count)})`;
    const name = wanted.slice(0, LONGEST_NAME - end.length) + end;
    if (!known.has(folded(name))) return name;
  }
}

/** Excel takes names for the same whatever their case. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/**
 * Excel's files hold a column's width in digits of the default font, its API in points. With the
 * default fonts of a Japanese Excel (游ゴシック, ＭＳ Ｐゴシック, 11 points) a digit is eight pixels
 * wide, a cell's padding five pixels, a pixel three quarters of a point.
 */
const DIGIT = 8 * 0.75;
const PADDING = 5 * 0.75;

/** Width in points of a column so many digits wide. */
export function columnPoints(digits: number): number {
  return digits * DIGIT + PADDING;
}

/** Width in digits of a column so many points wide, to the hundredth. */
export function columnDigits(points: number): number {
  return Math.max(0, Math.round(((points - PADDING) / DIGIT) * 100) / 100);
}
