import type { CellValue } from '../core/snapshot/CellValue';

/**
 * Excel's values as the core knows them: `""` is blank, and an error is told from a text that
 * looks like one by its type.
 */
export function toCellValues(
  values: readonly (readonly unknown[])[],
  types: readonly (readonly string[])[],
): CellValue[][] {
  return values.map((row, r) => row.map((value, c) => toCellValue(value, types[r]?.[c])));
}

function toCellValue(value: unknown, type: string | undefined): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
