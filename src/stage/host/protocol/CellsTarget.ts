import type { Area } from '../../../core/address/area';
import type { Sheet } from '../model/Sheet';

/** The cells an object stands for, when it is handed over as an argument. */
export interface CellsTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}
