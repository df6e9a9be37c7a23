import type { Position } from '../../../src/core/address/CellRef';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { ShownCell } from '../../../src/core/snapshot/Snapshot';
import { GROUPS, OUTER } from '../layTable';
import { fullWidth } from '../notation';
import type { ClerkForm, ClerkSheet, ClerkTable } from './Clerks';

/** A sheet being filled; cells are zero-based. */
export interface Canvas {
  readonly rows: CellValue[][];
  readonly shown: ShownCell[];
  readonly firstColumn: number;
}

export function put(canvas: Canvas, row: number, column: number, value: CellValue): Position {
  const at = { row, column: column + canvas.firstColumn };
  while (canvas.rows.length <= row) canvas.rows.push([]);
  const cells = canvas.rows[row] ?? [];
  while (cells.length <= at.column) cells.push(null);
  cells[at.column] = value;
  return at;
}

function innerTitles(unit: string, total: string): readonly (readonly [number, string])[] {
  return [
    [3, '目標（目的）\n【誰（何）が、どのような状態になることを目指すのか】'],
    [4, '主な内容\n【サービス等の提供内容や提供先】'],
    [6, '事務事業（業務）に\n必要な行政資源'],
    [7, `コスト換算${unit}`],
    [8, `${total}${unit}`],
    [9, '主な実績・効果※2'],
    [10, '分析・評価\n【現在どのような状態で、どのような課題があるのか】'],
    [11, '改善・改革の\n手法（①～⑧から選択）'],
    [12, '今後の方向性（※1）'],
  ];
}

/** Cells of a header of which something may be said. */
export interface HeaderPlaces {
  readonly policy: PolicyPlaces | null;
  readonly title: Position;
  readonly cost: Position;
  readonly total: Position;
  readonly end: number;
}

interface PolicyPlaces {
  readonly code: Position;
  readonly name: Position;
}

/** One or two rows of titles, below the 施策 row of `policy` where there is one. */
export function layHeader(
  canvas: Canvas,
  top: number,
  { manner }: ClerkSheet,
  form: ClerkForm,
  table: ClerkTable,
  policy: string | null,
): HeaderPlaces {
  const places = policy === null ? null : layPolicy(canvas, top, manner.policyRow, table, policy);
  const titleRow = places === null ? top : top + 1;
  const row = manner.twoHeaderRows ? titleRow + 1 : titleRow;
  const unit = form.unitIn === 'line' && form.unit !== '百万円' ? '' : `\n（単位：${form.unit}）`;
  const total = table.fault === 'retitled' ? '行政コスト計' : '行政コストの合計額';
  for (const [column, , text] of OUTER) put(canvas, titleRow, column, text);
  if (manner.twoHeaderRows)
    for (const [column, , text] of GROUPS) put(canvas, titleRow, column, text);
  for (const [column, text] of innerTitles(unit, total)) put(canvas, row, column, text);
  const at = (column: number): Position => ({ row, column: canvas.firstColumn + column });
  const title = { row: titleRow, column: canvas.firstColumn };
  return { policy: places, title, cost: at(7), total: at(8), end: row + 1 };
}

const WORDS: { readonly [manner: string]: string } = {
  bracketed: '【施策】',
  'another word': '基本施策',
};

function layPolicy(
  canvas: Canvas,
  row: number,
  manner: ClerkSheet['manner']['policyRow'],
  table: ClerkTable,
  name: string,
): PolicyPlaces {
  const code = table.fault === 'wide code' ? fullWidth(table.code, /[0-9-]/g) : table.code;
  if (manner === 'one cell') {
    const at = put(canvas, row, 2, `施策　${code}　${name}`);
    return { code: at, name: at };
  }
  if (manner === 'colon') {
    put(canvas, row, 2, '施策：');
    const at = put(canvas, row, 3, `${code} ${name}`);
    return { code: at, name: at };
  }
  if (manner === 'code alone') {
    return { code: put(canvas, row, 0, code), name: put(canvas, row, 2, name) };
  }
  if (manner === 'beside') {
    put(canvas, row, 0, '政策');
    put(canvas, row, 1, '1 にぎわい');
  }
  put(canvas, row, 2, WORDS[manner] ?? '施策');
  return { code: put(canvas, row, 3, code), name: put(canvas, row, 4, name) };
}

export function layTop(canvas: Canvas, top: number, drawn: ClerkSheet, form: ClerkForm): number {
  let row = top;
  if (drawn.mark !== null) {
    put(canvas, row, 0, drawn.mark);
    row += 1;
  }
  put(canvas, row, 0, '主要事務事業戦略シート');
  if (form.top === null) return row + 2;
  const { year, yearShown, bureau } = form.top;
  const at = put(canvas, row + 1, 0, year);
  if (yearShown !== null) canvas.shown.push({ ...at, text: yearShown, isFormula: false });
  put(canvas, row + 1, 3, bureau);
  put(canvas, row + 1, 5, `${bureau}長　氏名`);
  put(canvas, row + 2, 0, '局・区の使命');
  put(canvas, row + 2, 3, '市民の暮らしを支え、次の世代へ引き継ぐ。');
  put(canvas, row + 3, 0, '事業選択・重点化・見直しの考え方');
  put(canvas, row + 3, 3, '効果の高い事業に人と予算を振り向け、役割を終えた事業は見直す。');
  return row + 5;
}
