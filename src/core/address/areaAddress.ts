import { toA1 } from './a1';
import type { Area } from './Area';

/** A1 address of an area, without its sheet: `B2` or `B2:C5`. */
export function areaAddress(area: Area): string {
  const first = toA1({ row: area.top, column: area.left });
  return area.top === area.bottom && area.left === area.right
    ? first
    : `${first}:${toA1({ row: area.bottom, column: area.right })}`;
}
