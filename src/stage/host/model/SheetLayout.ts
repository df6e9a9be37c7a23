import type { Area } from '../../../core/address/area';

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
