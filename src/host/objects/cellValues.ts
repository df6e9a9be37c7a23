import type { CellValue } from '../../core/snapshot/CellValue';
import type { Json } from '../protocol/Json';

/** A value as `Range.values` hands it over: blank is `""`, an error is its text. */
export function plainValue(value: CellValue): boolean | number | string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

/** The name in `Range.valueTypes`. */
export function valueType(value: CellValue): Json {
  switch (typeof value) {
    case 'number':
      return 'Double';
    case 'boolean':
      return 'Boolean';
    case 'string':
      return value === '' ? 'Empty' : 'String';
    default:
      return value === null ? 'Empty' : 'Error';
  }
}
