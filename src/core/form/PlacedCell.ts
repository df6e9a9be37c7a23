import type { CellContent } from '../plan/edits';
import type { FormLook } from './formLooks';

/** A cell of the form with the area it is merged over; zero-based. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** null is a cell left blank. */
  readonly content: CellContent | null;
  readonly look: FormLook;
}

/** A cell's content from a plain value. */
export function contentOf(value: number | string | null): CellContent | null {
  return value === null ? null : { kind: 'value', value };
}
