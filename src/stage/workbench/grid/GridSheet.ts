import type { Severity } from '../../../core/findings/Finding';
import { type Area, firstCell, cellArea } from '../../../core/address/area';
import type { Position } from '../../../core/address/CellRef';
import { getOrInsert } from '../../../core/collections/collections';

/** A line on one side of a cell; the colour as `#RRGGBB`, null for the text's own. */
export interface DrawnLine {
  readonly width: 1 | 2 | 3;
  readonly dash: 'solid' | 'dashed' | 'dotted' | 'double';
  readonly color: string | null;
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** How a cell looks. Colours are `#RRGGBB`; null leaves it to the page (paper and ink). */
export interface DrawnStyle {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly fontName: string | null;
  /** Points. */
  readonly fontSize: number;
  readonly horizontal: 'general' | 'left' | 'center' | 'right' | 'justify';
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly wrap: boolean;
  /** Characters one above the other. */
  readonly stacked: boolean;
  readonly lines: { readonly [S in Side]: DrawnLine | null };
}

/** What one cell shows. */
export interface CellView {
  /** As formatted. */
  readonly text: string;
  readonly kind: 'blank' | 'text' | 'number' | 'boolean' | 'error';
  readonly style: DrawnStyle;
  readonly mark: Severity | null;
  /** What is to be known of it beyond what it shows. */
  readonly note: string | null;
}

export interface ChartSeriesView {
  readonly name: string;
  readonly shape: 'column' | 'bar' | 'line';
  readonly color: string | null;
  readonly onSecondAxis: boolean;
  /** By category; null where there is no figure. */
  readonly values: readonly (number | null)[];
}

/** A chart; without series where it is of a kind that is not drawn. */
export interface ChartView {
  readonly title: string;
  readonly area: Area;
  readonly series: readonly ChartSeriesView[];
  readonly categories: readonly string[];
  readonly isStacked: boolean;
  /** The first category stands on top, of bars. */
  readonly isReversed: boolean;
  readonly axisTitle: string;
  readonly secondAxisTitle: string;
  /** A figure as the axes show it. */
  format(value: number): string;
}

/** One worksheet as the grid draws it. Sizes are CSS pixels at 100 %. */
export interface GridSheet {
  readonly id: string;
  /** Extent of what is used. */
  readonly rows: number;
  readonly columns: number;
  readonly showGridlines: boolean;
  readonly merges: Merges;
  readonly charts: readonly ChartView[];
  /** 0 where hidden. */
  rowHeight(row: number): number;
  /** 0 where hidden. */
  columnWidth(column: number): number;
  /** Null where there is nothing to draw. */
  cell(row: number, column: number): CellView | null;
  /** What the formula bar shows: `=SUM(A1:A2)`, `27`. */
  source(row: number, column: number): string;
}

/** Areas of more rows are looked through one by one: whole columns may be merged. */
const TALL = 1_000;
const NONE: readonly Area[] = [];

/** Merged areas, found by the rows they cross: there may be tens of thousands, of few cells or of millions. */
export class Merges {
  private readonly byRow = new Map<number, Area[]>();
  private readonly tall: readonly Area[];

  constructor(areas: readonly Area[]) {
    this.tall = areas.filter(isTall);
    for (const area of areas) {
      if (isTall(area)) continue;
      for (let row = area.top; row <= area.bottom; row++) {
        getOrInsert(this.byRow, row, () => []).push(area);
      }
    }
  }

  /** Those that cross a row. */
  inRow(row: number): readonly Area[] {
    const short = this.byRow.get(row) ?? NONE;
    if (this.tall.length === 0) return short;
    return [...short, ...this.tall.filter(({ top, bottom }) => top <= row && row <= bottom)];
  }

  /** The area that covers the cell; null where it is not merged. */
  covering(row: number, column: number): Area | null {
    return this.inRow(row).find(({ left, right }) => left <= column && column <= right) ?? null;
  }

  /** Top-left cell of what the position belongs to. */
  anchor({ row, column }: Position): Position {
    const area = this.covering(row, column);
    return area === null ? { row, column } : firstCell(area);
  }

  /** The cell or, where merged, its whole area. */
  area(row: number, column: number): Area {
    return this.covering(row, column) ?? cellArea(row, column);
  }

  /** First row of the areas that reach into `row` from above. */
  rowsReachingInto(row: number): number[] {
    return this.inRow(row)
      .map((area) => area.top)
      .filter((top) => top < row);
  }
}

function isTall({ top, bottom }: Area): boolean {
  return bottom - top >= TALL;
}
