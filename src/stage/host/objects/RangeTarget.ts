import type { Area } from '../../../core/address/area';
import type { Sheet } from '../model/Sheet';

/** What a `Range` stands for. */
export interface RangeTarget {
  readonly sheet: Sheet;
  readonly area: Area;
}
