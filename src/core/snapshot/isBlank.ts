import type { CellValue } from './CellValue';

const IDEOGRAPHIC_SPACE = 0x3000;

/** Whether a cell shows nothing: no value, or white space alone. */
export function isBlank(value: CellValue): boolean {
  if (value === null) return true;
  if (typeof value !== 'string') return false;
  const first = value.charCodeAt(0);
  // Most texts start with a letter: only the others are worth trimming.
  const maySpace = !(first > 0x20 && first !== IDEOGRAPHIC_SPACE && first !== 0xa0);
  return maySpace && value.trim() === '';
}
