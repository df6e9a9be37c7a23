import type { Area } from '../../../core/address/area';

/** Cells that one formula fills. */
export interface FilledArea {
  readonly area: Area;
  /**
   * An array formula that was entered for all of them, a data table, or a formula at the top left
   * that spills over the others.
   */
  readonly kind: 'array' | 'dataTable' | 'spill';
  /** Without its `=`. */
  readonly formula: string;
}
