import type { Area } from '../../core/address/Area';
import type { SheetSnapshot } from '../../core/snapshot/Snapshot';
import { ExcelProblem } from '../ExcelProblem';
import type { Listeners } from '../reading';

/** An area on a worksheet, known by the worksheet's id. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** An area as it reads now: every cell of it, from its top left on. */
export interface AreaReading extends SheetArea {
  /** null where the sheet was deleted. */
  readonly values: Pick<SheetSnapshot, 'origin' | 'values'> | null;
}

/**
 * Reads areas again, values as in a snapshot: one round trip, several where they are too large.
 * @throws ExcelProblem
 */
export function readAreas(
  areas: readonly SheetArea[],
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<readonly AreaReading[]> {
  void [areas, listeners];
  return Promise.reject(new ExcelProblem('unsupported', 'NotYet', null));
}
