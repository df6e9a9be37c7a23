import type { CellValue } from '../../src/core/snapshot/CellValue';
import type { SheetManner } from './CityPlan';

/** A merged area; zero-based, ends included. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A sheet being filled; cells are zero-based and relative to the form's top left. */
export interface Canvas {
  readonly rows: CellValue[][];
  readonly merges: Merge[];
  readonly manner: SheetManner;
}

const COLUMNS = 14;

export function put(
  canvas: Canvas,
  row: number,
  column: number,
  value: CellValue,
  rows = 1,
  columns = 1,
): void {
  while (canvas.rows.length < row + rows) {
    canvas.rows.push(Array.from({ length: COLUMNS }, () => null));
  }
  const line = canvas.rows[row];
  if (line !== undefined) line[column] = value;
  if (rows > 1 || columns > 1) {
    canvas.merges.push({
      row,
      column,
      lastRow: row + rows - 1,
      lastColumn: column + columns - 1,
    });
  }
}

type Title = readonly [column: number, columns: number, text: string];

export const GROUPS: readonly Title[] = [
  [3, 2, '事務事業（業務）概要'],
  [5, 4, '現状分析'],
  [9, 2, '課題抽出'],
  [11, 2, '今後の方向性'],
];
export const OUTER: readonly Title[] = [
  [0, 1, 'No.'],
  [1, 1, '新規'],
  [2, 1, '事務事業（業務）名'],
  [13, 1, '所管課'],
];
const INNER: readonly Title[] = [
  [3, 1, '目標（目的）\n【誰（何）が、どのような状態になることを目指すのか】'],
  [4, 1, '主な内容\n【サービス等の提供内容や提供先】'],
  [6, 1, '事務事業（業務）に\n必要な行政資源'],
  [7, 1, 'コスト換算\n（単位：百万円）'],
  [8, 1, '行政コストの合計額\n（単位：百万円）'],
  [9, 1, '主な実績・効果\n【利用者数・件数等】'],
  [10, 1, '分析・評価\n【現在どのような状態で、どのような課題があるのか】'],
  [11, 1, '改善・改革の\n手法'],
  [12, 1, '今後の方向性'],
];

/** Writes a 施策 row and one or two header rows; returns the first row below. */
export function layHeader(canvas: Canvas, top: number, code: string, name: string): number {
  put(canvas, top, 2, '施策');
  put(canvas, top, 3, code);
  put(canvas, top, 4, name, 1, 3);
  const two = canvas.manner.twoHeaderRows;
  for (const [column, columns, text] of two ? GROUPS : []) {
    put(canvas, top + 1, column, text, 1, columns);
  }
  for (const [column, , text] of OUTER) put(canvas, top + 1, column, text, two ? 2 : 1);
  for (const [column, , text] of INNER) put(canvas, top + (two ? 2 : 1), column, text);
  return top + (two ? 3 : 2);
}
