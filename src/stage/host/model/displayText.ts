import { formatCellValue } from '@cj-tech-master/excelts';
import type { Cell } from './Cell';

/** What a cell shows: its value in its number format. Years of Japanese eras are not played. */
export function displayText(cell: Pick<Cell, 'value' | 'style'>): string {
  const { value, style } = cell;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'string' && !style.numberFormat.includes('@')) return value;
  return formatCellValue(value, style.numberFormat);
}
