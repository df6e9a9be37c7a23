import type { Area } from '../../../core/address/area';

/** A name that belongs to a sheet and stands for cells of it. */
export interface SheetName {
  readonly name: string;
  /** null where the cells are gone (`#REF!`). */
  readonly area: Area | null;
  /** The sheet whose cells they are, where that is another one. */
  readonly on: string | null;
  readonly visible: boolean;
}
