import type { CellRef } from '../address/CellRef';
import type { CellValue } from '../snapshot/CellValue';

/** A cell's value as it is quoted: `#REF!`, `TRUE`, `9`; blank is an empty text. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : value.error;
}

/** The cells that there are. */
export function present(...cells: readonly (CellRef | null)[]): CellRef[] {
  return cells.filter((cell) => cell !== null);
}
