import { isTrue } from '../xml/isTrue';
import type { RowIndex, SheetIndex } from './SheetIndex';

/** Style number that a new cell takes: its row's, or else its column's; undefined for none. */
export function newCellStyle(
  { columnStyles }: SheetIndex,
  row: RowIndex | null,
  column: number,
): string | undefined {
  const { s, customFormat } = row?.open.attributes ?? {};
  if (isTrue(customFormat) && s !== undefined) return s;
  return columnStyles.find(({ first, last }) => first <= column && column <= last)?.style;
}
