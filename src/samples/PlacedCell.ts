/** What a cell of the form is for; decides how it looks. */
export type Look = 'title' | 'plain' | 'heading' | 'caption' | 'text' | 'centred' | 'amount';

/** A cell of the form with the area it is merged over; rows and columns count from one. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly value: number | string | null;
  readonly look: Look;
}

/** A worksheet of the form, ready to be written. */
export interface PlacedSheet {
  readonly name: string;
  readonly cells: readonly PlacedCell[];
  /** Points, from row one on. */
  readonly heights: readonly number[];
  /** Last row of each printed page but the last. */
  readonly breaks: readonly number[];
  /** Rows to repeat on every printed page, where the sheet holds a single table. */
  readonly repeated: { readonly first: number; readonly last: number } | null;
}
