import type { CellRef } from '../address/CellRef';
import { COLUMN_KEYS, type ColumnKey } from '../profile/Profile';
import type { Grid } from '../snapshot/Grid';
import type { HeaderRows } from './findHeaders';
import type { Header } from './Layout';
import type { TitleHit } from './scanSheet';

type Columns = { -readonly [K in keyof Header['columns']]: number };
type Doubled = Header['doubled'][number];

/** What a header's titles say, before the rows below it are looked at. */
export interface Titles {
  readonly firstTitle: CellRef;
  readonly columns: Header['columns'];
  readonly missing: readonly ColumnKey[];
  readonly doubled: readonly Doubled[];
}

/** Reads the titles of the table that ends before `endRow`. */
export function readTitles(rows: HeaderRows, grid: Grid, endRow: number): Titles {
  const places = new Map<ColumnKey, TitleHit>();
  const doubled: Doubled[] = [];
  const taken = new Set<number>();
  // From below: the lower row decides, and a title above another is the title of a group.
  for (let i = rows.rows.length - 1; i >= 0; i--) {
    const hits = rows.rows[i] ?? [];
    const free = taken.size === 0 ? hits : hits.filter((hit) => !taken.has(hit.column));
    for (const hit of free) {
      const double = place(hit, places, grid, rows.lastRow + 1, endRow);
      if (double !== null) doubled.push(double);
    }
    if (i > 0) for (const hit of free) taken.add(hit.column);
  }
  return {
    firstTitle: grid.ref(rows.firstRow, rows.rows[0]?.[0]?.column ?? grid.firstColumn),
    columns: toColumns(places),
    missing: places.size === COLUMN_KEYS.length ? [] : COLUMN_KEYS.filter((k) => !places.has(k)),
    doubled: doubled.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column),
  };
}

/** Takes a title's column; of two on one row the fuller. Returns the one that does not count. */
function place(
  hit: TitleHit,
  places: Map<ColumnKey, TitleHit>,
  grid: Grid,
  startRow: number,
  endRow: number,
): Doubled | null {
  const { key, column } = hit;
  if (key === 'group') return null;
  const other = places.get(key);
  if (other === undefined) {
    places.set(key, hit);
    return null;
  }
  // 今後の方向性 may name both a group and a column, so only the same row holds a second one.
  if (other.row !== hit.row) return null;
  const isFuller =
    countFilled(grid, column, startRow, endRow) > countFilled(grid, other.column, startRow, endRow);
  if (isFuller) places.set(key, hit);
  const loser = isFuller ? other : hit;
  return { column: key, cell: grid.ref(loser.row, loser.column) };
}

function toColumns(places: ReadonlyMap<ColumnKey, TitleHit>): Header['columns'] {
  const columns: Partial<Columns> = {};
  // In one order, whatever the sheet's: objects of one shape are read faster.
  for (const key of COLUMN_KEYS) {
    const hit = places.get(key);
    if (hit !== undefined) columns[key] = hit.column;
  }
  return columns;
}

function countFilled(grid: Grid, column: number, startRow: number, endRow: number): number {
  let count = 0;
  for (let row = startRow; row < endRow; row++) if (!grid.isBlankAt(row, column)) count++;
  return count;
}
