import type { ColumnKey } from '../profile/Profile';
import { firstHitFrom, type SheetHits, type TitleHit } from './scanSheet';

/** Rows of titles that make one header, from the top. */
export interface HeaderRows {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: readonly (readonly TitleHit[])[];
}

interface TitleRow {
  readonly row: number;
  readonly hits: readonly TitleHit[];
  /** Which of the titles that make a header stand here, as bits. */
  readonly making: number;
}

/** These three make a header; any other title may be missing. */
export const MAKING: readonly (ColumnKey | 'group')[] = ['resource', 'cost', 'total'];
const ALL_MAKING = 0b111;
/** A row merged over two is followed by one blank row. */
const FARTHEST = 2;
const MOST_ROWS_ABOVE = 2;

/** Headers of a sheet from the top: rows of titles around those of resource, cost and total. */
export function findHeaders(hits: SheetHits): HeaderRows[] {
  const rows = groupByRow(hits.titles);
  const headers: HeaderRows[] = [];
  let free = 0;
  for (let at = 0; at < rows.length; at++) {
    const last = lastMakingRow(rows, at);
    if (last < 0) continue;
    const first = extendUp(rows, at, free, hits);
    const end = extendDown(rows, last, hits);
    headers.push({
      firstRow: rows[first]?.row ?? 0,
      lastRow: rows[end]?.row ?? 0,
      rows: rows.slice(first, end + 1).map((row) => row.hits),
    });
    free = end + 1;
    at = end;
  }
  return headers;
}

function groupByRow(titles: readonly TitleHit[]): TitleRow[] {
  const rows: TitleRow[] = [];
  for (let start = 0; start < titles.length;) {
    const row = titles[start]?.row ?? 0;
    let end = start;
    let making = 0;
    for (let hit = titles[end]; hit?.row === row; hit = titles[++end]) {
      const bit = MAKING.indexOf(hit.key);
      if (bit >= 0) making |= 1 << bit;
    }
    rows.push({ row, hits: titles.slice(start, end), making });
    start = end;
  }
  return rows;
}

/** Last of the one or two rows from `at` that hold the three titles; -1 when they do not. */
function lastMakingRow(rows: readonly TitleRow[], at: number): number {
  const here = rows[at];
  const below = rows[at + 1];
  if (here === undefined || here.making === 0) return -1;
  if (here.making === ALL_MAKING) return at;
  if (below === undefined || !isNear(here, below)) return -1;
  return (here.making | below.making) === ALL_MAKING ? at + 1 : -1;
}

function isNear(above: TitleRow | undefined, below: TitleRow | undefined): boolean {
  return above !== undefined && below !== undefined && below.row - above.row <= FARTHEST;
}

function extendUp(rows: readonly TitleRow[], at: number, free: number, hits: SheetHits): number {
  let first = at;
  while (first > free && at - first < MOST_ROWS_ABOVE) {
    const above = rows[first - 1];
    if (above === undefined || !isNear(above, rows[first]) || isBlockRow(above, hits)) break;
    first--;
  }
  return first;
}

/** The lower row of a header whose three titles are merged over both. */
function extendDown(rows: readonly TitleRow[], last: number, hits: SheetHits): number {
  const below = rows[last + 1];
  if (below === undefined || !isNear(rows[last], below) || isBlockRow(below, hits)) return last;
  const [first] = below.hits;
  const isHeader = below.making === 0 && below.hits.some((hit) => hit.key !== first?.key);
  // A row that opens the next header has the making titles below it.
  return isHeader && lastMakingRow(rows, last + 2) < 0 ? last + 1 : last;
}

function isBlockRow(row: TitleRow, hits: SheetHits): boolean {
  return hits.resources[firstHitFrom(hits.resources, row.row)]?.row === row.row;
}
