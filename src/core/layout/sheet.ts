import type { Grid } from '../snapshot/Grid';
import type { Table } from './Layout';
import {
  type FormFields,
  inOrder,
  listedHeader,
  listedBlock,
  type Spot,
  type YearCell,
} from './listed';
import { groupByRow, type SheetHits, type TitleHit } from './titles';

/** A sheet that holds one program: labels, and behind each its value, or one a year. */
export function readSheet(
  hits: SheetHits,
  years: readonly YearCell[],
  grid: Grid,
  fields: FormFields,
): Table[] {
  // Rows that title several years.
  const rows = groupByRow(years).filter((row) => row.length > 1);
  const spots: Spot[] = [];
  const found = new Set<string>();
  let used: readonly YearCell[] = [];
  for (const hit of hits.titles) {
    const { key, row } = hit;
    if (found.has(key)) continue;
    if (fields.yearly.has(key)) {
      const columns = columnsFor(hit, rows);
      if (columns.length === 0) continue;
      used = used.length === 0 ? columns : used;
      for (const [period, { column }] of columns.entries()) {
        spots.push({ key, period, row, column });
      }
    } else {
      spots.push({ key, period: null, row, column: besideOf(hit, grid, hits) });
    }
    found.add(key);
  }
  const counted = [...found].filter((key) => fields.amounts.has(key)).length;
  const [first] = hits.titles;
  if (first === undefined || counted * 2 < fields.amounts.size) return [];
  const periods = used.map(({ name, year }) => ({ name, year }));
  const firstTitle = grid.ref(first.row, first.column);
  const header = listedHeader(firstTitle, first.row, spots, periods, fields);
  const own = inOrder(spots, fields);
  const block = listedBlock(grid.firstRow, grid.endRow, own, header, grid, fields);
  return [{ header, policy: null, blocks: [block], subtotals: [] }];
}

/** The years of the nearest row above a label, right of it. */
function columnsFor(
  { row, column }: TitleHit,
  rows: readonly (readonly YearCell[])[],
): readonly YearCell[] {
  const above = rows.filter(([year]) => year !== undefined && year.row < row).at(-1) ?? [];
  return above.filter((year) => year.column > column);
}

/** Column of the first value right of a label, up to the next label; the next where there is none. */
function besideOf({ row, column }: TitleHit, grid: Grid, { titles, labels }: SheetHits): number {
  for (let at = column + 1; at < grid.endColumn(row); at++) {
    if (grid.isBlankAt(row, at)) continue;
    const alone = [...titles, ...labels].filter(({ rest }) => rest === null);
    const isTitle = alone.some((hit) => hit.row === row && hit.column === at);
    return isTitle ? column + 1 : at;
  }
  return column + 1;
}
