import type { CellRef } from '../address/CellRef';
import type { ColumnKey } from '../profile/Profile';
import { COLUMN_KEYS } from '../profile/Profile';
import type { Grid } from '../snapshot/Grid';
import type { HeaderRows } from './findHeaders';
import type { Header } from './Layout';
import type { TitleHit } from './scanSheet';

interface Reading {
  readonly columns: { [K in ColumnKey]?: number };
  readonly doubled: { column: ColumnKey; cell: CellRef }[];
}

/** The header of the table that ends before `endRow`, without the column of its labels. */
export function readHeader(
  rows: HeaderRows,
  grid: Grid,
  endRow: number,
): Omit<Header, 'labelColumn'> {
  const reading: Reading = { columns: {}, doubled: [] };
  const taken = new Set<number>();
  // From below: the lower row decides, and a title above another is the title of a group.
  for (const hits of [...rows.rows].reverse()) {
    const free = hits.filter((hit) => !taken.has(hit.column));
    readRow(free, grid, rows.lastRow + 1, endRow, reading);
    for (const hit of free) taken.add(hit.column);
  }
  const { columns } = reading;
  return {
    sheet: grid.index,
    firstRow: rows.firstRow,
    lastRow: rows.lastRow,
    firstTitle: grid.ref(rows.firstRow, rows.rows[0]?.[0]?.column ?? grid.firstColumn),
    columns,
    missing: COLUMN_KEYS.filter((key) => columns[key] === undefined),
    doubled: reading.doubled.sort(
      (a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column,
    ),
  };
}

function readRow(
  hits: readonly TitleHit[],
  grid: Grid,
  startRow: number,
  endRow: number,
  { columns, doubled }: Reading,
): void {
  const below = new Set(Object.keys(columns));
  for (const hit of hits) {
    const { key, column } = hit;
    if (key === 'group') continue;
    const other = columns[key];
    if (other === undefined) {
      columns[key] = column;
      continue;
    }
    // 今後の方向性 may name both a group and a column, so only the same row holds a second one.
    if (below.has(key)) continue;
    const isFuller =
      countFilled(grid, column, startRow, endRow) > countFilled(grid, other, startRow, endRow);
    if (isFuller) columns[key] = column;
    doubled.push({ column: key, cell: grid.ref(hit.row, isFuller ? other : column) });
  }
}

function countFilled(grid: Grid, column: number, startRow: number, endRow: number): number {
  let count = 0;
  for (let row = startRow; row < endRow; row++) if (!grid.isBlankAt(row, column)) count++;
  return count;
}
