import type { Area } from '../../../core/address/area';
import type { Area as HostArea } from './Area';

/** The same cells as the core writes them. */
export function toCoreArea({ row, column, rows, columns }: HostArea): Area {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

export function toHostArea({ top, left, bottom, right }: Area): HostArea {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
