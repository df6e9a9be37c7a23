import type { CellValue } from './CellValue';

/** A cell as text, without white space around it; null where it is blank or an error. */
export function textOf(value: CellValue): string | null {
  if (typeof value === 'string') {
    const text = value.trim();
    return text === '' ? null : text;
  }
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return null;
}
