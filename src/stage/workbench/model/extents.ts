import { type Area, positionKey, cellsOf } from '../../../core/address/area';
import type { Cell } from '../../host/model/Cell';
import type { Sheet } from '../../host/model/Sheet';
import { textWidth } from '../grid/textWidth';

const POINT = 96 / 72;
/** Excel's own for a new workbook: 8.43 characters, 15 points. */
const USUAL = { width: 64, height: 20 };
const LINE_HEIGHT = 1.35;
const MOST = 546;

const HEIGHTS = new WeakMap<Cell, { readonly width: number; readonly height: number }>();
const MERGED_CELLS = new WeakMap<readonly Area[], Set<number>>();

/** Width in pixels at 100 %; 0 where hidden. */
export function columnPixels(sheet: Sheet, column: number): number {
  if (sheet.columns.hidden.has(column)) return 0;
  const characters = sheet.columns.sizes.get(column);
  return characters === undefined ? USUAL.width : Math.trunc(characters * 7 + 5);
}

/**
 * Height in pixels at 100 %; 0 where hidden. A row without a height of its own is as high as its
 * wrapped texts need, merged cells left out, as in Excel.
 */
export function rowPixels(sheet: Sheet, row: number, columns: number): number {
  if (sheet.rows.hidden.has(row)) return 0;
  const points = sheet.rows.sizes.get(row);
  if (points !== undefined) return points * POINT;
  const merged = mergedCells(sheet.merges);
  let height = USUAL.height;
  for (let column = 0; column < columns; column++) {
    const cell = sheet.cell(row, column);
    if (cell === undefined || cell.value === null || merged.has(positionKey({ row, column })))
      continue;
    height = Math.max(height, neededHeight(cell, columnPixels(sheet, column)));
  }
  return Math.min(MOST, height);
}

function neededHeight(cell: Cell, width: number): number {
  const known = HEIGHTS.get(cell);
  if (known?.width === width) return known.height;
  const size = cell.style.fontSize * POINT;
  const height = Math.ceil(lineCount(cell, width, size) * size * LINE_HEIGHT) + 2;
  HEIGHTS.set(cell, { width, height });
  return height;
}

function lineCount({ value, style }: Cell, width: number, size: number): number {
  if (!style.wrap || typeof value !== 'string') return 1;
  const room = Math.max(size, width - 6);
  return value
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, size) / room)), 0);
}

function mergedCells(merges: readonly Area[]): Set<number> {
  const known = MERGED_CELLS.get(merges);
  if (known !== undefined) return known;
  const cells = new Set<number>();
  for (const merge of merges) for (const cell of cellsOf(merge)) cells.add(positionKey(cell));
  MERGED_CELLS.set(merges, cells);
  return cells;
}
