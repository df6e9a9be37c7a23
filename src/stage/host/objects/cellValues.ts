import type { CellValue } from '../../../core/snapshot/CellValue';

/** A value as `Range.values` hands it over: blank is `""`, an error is its text. */
export function plainValue(value: CellValue): boolean | number | string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

/** The name in `Range.valueTypes`. */
export function valueType(value: CellValue): 'Empty' | 'Double' | 'Boolean' | 'String' | 'Error' {
  if (value === null || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' ? 'String' : 'Error';
}
