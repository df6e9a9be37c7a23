import type { Area } from '../../core/address/Area';
import { areaAddress } from '../../core/address/areaAddress';

/** The sheet being written: made in the same message, or already there. */
export interface SheetTarget {
  sheet(): Excel.Worksheet;
}

export function rangeOf(target: SheetTarget, area: Area): Excel.Range {
  return target.sheet().getRange(areaAddress(area));
}
