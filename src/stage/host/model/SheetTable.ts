import type { Area } from '../../../core/address/area';

/** A table of a sheet. */
export interface SheetTable {
  readonly id: string;
  readonly name: string;
  /** Its headings and its row of totals included. */
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
}
