import type { CalculatedValue } from '../../../core/snapshot/CellValue';
import { format } from 'numfmt';

/** A cell's content and look; replaced as a whole, never changed in place. */
export interface Cell {
  /** What it holds, or its formula's result. */
  readonly value: CalculatedValue;
  /** Without its `=`; null where the value was typed. */
  readonly formula: string | null;
  readonly style: CellStyle;
  /** What it reads has changed since, and the formula cannot be calculated here. */
  readonly isKept?: true;
}

/** What is put into a cell; its look stays. */
export type HeldContent = Pick<Cell, 'value' | 'formula'>;

/** What becomes of a cell that something was typed into; General gives way to `numberFormat`. */
export type Entered = HeldContent & { readonly numberFormat?: string };

export const BLANK: HeldContent = { value: null, formula: null };

/** What a cell shows: its value in its number format. Years of Japanese eras are not played. */
export function displayText(cell: Pick<Cell, 'value' | 'style'>): string {
  const { value, style } = cell;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'string' && !style.numberFormat.includes('@')) return value;
  return format(style.numberFormat, value, { throws: false });
}

export interface BorderLine {
  /** Excel's names as they stand in a file: thin, medium, dashed … */
  readonly style: string;
  readonly color: string;
}

/** How a cell looks. Colours are `#RRGGBB`; shared between cells, never changed in place. */
export interface CellStyle {
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly color: string | null;
  /** null: no fill (Excel reads it back as white). */
  readonly fill: string | null;
  readonly borders: {
    readonly top: BorderLine | null;
    readonly right: BorderLine | null;
    readonly bottom: BorderLine | null;
    readonly left: BorderLine | null;
  };
  readonly horizontal: 'general' | 'left' | 'center' | 'right' | 'justify';
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly wrap: boolean;
  /** Steps from the edge. */
  readonly indent: number;
  /** Characters stacked from top to bottom. */
  readonly stacked: boolean;
  readonly numberFormat: string;
  readonly locked: boolean;
}

/** The number format of cells that nobody gave another one. */
export const GENERAL = 'General';

export const DEFAULT_STYLE: CellStyle = {
  fontName: '游ゴシック',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  color: null,
  fill: null,
  borders: { top: null, right: null, bottom: null, left: null },
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  stacked: false,
  numberFormat: GENERAL,
  locked: true,
};
