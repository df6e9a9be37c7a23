import { type Cell, DEFAULT_STYLE, displayText } from '../model/Cell';
import { sharedFormula } from '../model/filledAreas';
import type { Json } from '../protocol/messages';
import type { RangeTarget } from './Host';
import { cellCount, rowCount, columnCount } from '../../../core/address/area';
import type { CalculatedValue } from '../../../core/snapshot/CellValue';

/** More cells than these come back as null in silence. */
const MAX_CELLS = 5_000_000;

/** Rows of what `read` makes of each cell, in the range's size. */
export function readGrid(
  { sheet, area }: RangeTarget,
  read: (cell: Cell | undefined, row: number, column: number) => Json,
): Json {
  if (cellCount(area) > MAX_CELLS) return null;
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (__, column) =>
      read(sheet.cell(area.top + row, area.left + column), area.top + row, area.left + column),
    ),
  );
}

export function readValues(target: RangeTarget): Json {
  return readGrid(target, (cell) => plainValue(cell?.value ?? null));
}

/** Formulas with their `=`; other cells as in `values`, those into which a formula spills too. */
export function readFormulas(target: RangeTarget): Json {
  return readGrid(target, (cell, row, column) => {
    const formula = cell?.formula ?? sharedFormula(target.sheet, row, column);
    return formula === null ? plainValue(cell?.value ?? null) : `=${formula}`;
  });
}

export function readText(target: RangeTarget): Json {
  return readGrid(target, (cell) => (cell === undefined ? '' : displayText(cell)));
}

export function readNumberFormats(target: RangeTarget): Json {
  return readGrid(target, (cell) => (cell?.style ?? DEFAULT_STYLE).numberFormat);
}

/** A value as `Range.values` hands it over: blank is `""`, an error is its text. */
export function plainValue(value: CalculatedValue): boolean | number | string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

/** The name in `Range.valueTypes`. */
export function valueType(
  value: CalculatedValue,
): 'Empty' | 'Double' | 'Boolean' | 'String' | 'Error' {
  if (value === null || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' ? 'String' : 'Error';
}
