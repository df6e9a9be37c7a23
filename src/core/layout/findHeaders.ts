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
  readonly keys: ReadonlySet<ColumnKey | 'group'>;
}

/** These three make a header; any other title may be missing. */
const MAKING: readonly ColumnKey[] = ['resource', 'cost', 'total'];
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
    const own = rows.slice(first, end + 1);
    headers.push({
      firstRow: rows[first]?.row ?? 0,
      lastRow: rows[end]?.row ?? 0,
      rows: own.map((row) => row.hits),
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
    while (titles[end]?.row === row) end++;
    const hits = titles.slice(start, end);
    rows.push({ row, hits, keys: new Set(hits.map((hit) => hit.key)) });
    start = end;
  }
  return rows;
}

/** Last of the one or two rows from `at` that hold the three titles; -1 when they do not. */
function lastMakingRow(rows: readonly TitleRow[], at: number): number {
  const here = rows[at];
  const below = rows[at + 1];
  if (here === undefined) return -1;
  const lacking = MAKING.filter((key) => !here.keys.has(key));
  if (lacking.length === 0) return at;
  if (lacking.length === MAKING.length || !isNear(here, below)) return -1;
  return lacking.every((key) => below?.keys.has(key)) ? at + 1 : -1;
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
  const isHeader = below.keys.size >= 2 && !MAKING.some((key) => below.keys.has(key));
  // A row that opens the next header has the making titles below it.
  return isHeader && lastMakingRow(rows, last + 2) < 0 ? last + 1 : last;
}

function isBlockRow(row: TitleRow, hits: SheetHits): boolean {
  return hits.resources[firstHitFrom(hits.resources, row.row)]?.row === row.row;
}
