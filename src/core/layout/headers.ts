import { COLUMN_KEYS, type ColumnKey } from '../profile/blockFields';
import { type Profile, titleOf } from '../profile/Profile';
import type { Grid } from '../snapshot/Grid';
import type { BlockRows, Header } from './Layout';
import { firstHitFrom, groupByRow, type SheetHits, type TitleHit } from './titles';

/** Rows of titles that make one header, from the top. */
export interface HeaderRows {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: readonly TitleRow[];
}
type TitleRow = readonly TitleHit[];

/** These three make a header; any other title may be missing. */
const MAKING: readonly ColumnKey[] = ['resource', 'cost', 'total'];
/** A row merged over two is followed by one blank row. */
const FARTHEST = 2;
const MOST_ROWS_ABOVE = 2;

/** Headers of a sheet from the top: rows of titles around those of resource, cost and total. */
export function findHeaders(hits: SheetHits): HeaderRows[] {
  const rows: readonly TitleRow[] = groupByRow(hits.titles);
  const headers: HeaderRows[] = [];
  let free = 0;
  for (let at = 0; at < rows.length; at++) {
    const last = lastMakingRow(rows, at);
    if (last < 0) continue;
    const first = extendUp(rows, at, free, hits);
    const end = extendDown(rows, last, hits);
    const own = rows.slice(first, end + 1);
    headers.push({ firstRow: rowOf(own[0]), lastRow: rowOf(own.at(-1)), rows: own });
    free = end + 1;
    at = end;
  }
  return headers;
}

function rowOf(row: TitleRow | undefined): number {
  return row?.[0]?.row ?? 0;
}

/** Which of the titles that make a header stand in these rows. */
function makingIn(...rows: readonly TitleRow[]): readonly ColumnKey[] {
  return MAKING.filter((key) => rows.some((row) => row.some((hit) => hit.key === key)));
}

/** Last of the one or two rows from `at` that hold the three titles; -1 when they do not. */
function lastMakingRow(rows: readonly TitleRow[], at: number): number {
  const here = rows[at];
  const below = rows[at + 1];
  if (here === undefined || makingIn(here).length === 0) return -1;
  if (makingIn(here).length === MAKING.length) return at;
  if (below === undefined || !isNear(here, below)) return -1;
  return makingIn(here, below).length === MAKING.length ? at + 1 : -1;
}

function isNear(above: TitleRow | undefined, below: TitleRow | undefined): boolean {
  return above !== undefined && below !== undefined && rowOf(below) - rowOf(above) <= FARTHEST;
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
  const [first] = below;
  const isHeader = makingIn(below).length === 0 && below.some((hit) => hit.key !== first?.key);
  // A row that opens the next header has the making titles below it.
  return isHeader && lastMakingRow(rows, last + 2) < 0 ? last + 1 : last;
}

function isBlockRow(row: TitleRow, { resources }: SheetHits): boolean {
  return resources[firstHitFrom(resources, rowOf(row))]?.row === rowOf(row);
}

/** What a header's titles say of the table that ends before `endRow`. */
export function readHeader(
  header: HeaderRows,
  endRow: number,
  previous: Header | null,
  grid: Grid,
  hits: SheetHits,
  profile: Profile,
): Header {
  const { firstRow, lastRow, rows } = header;
  const { places, doubled } = chooseTitles(header, endRow, grid);
  const columns: { -readonly [K in keyof Header['columns']]: number } = {};
  for (const key of COLUMN_KEYS) {
    const hit = places.get(key);
    if (hit !== undefined) columns[key] = hit.column;
  }
  const isSame = previous !== null && previous.columns.resource === columns.resource;
  const inherited = isSame ? previous.labelColumn : null;
  return {
    sheet: grid.index,
    firstRow,
    lastRow,
    firstTitle: grid.ref(firstRow, rows[0]?.[0]?.column ?? grid.firstColumn),
    columns,
    labelColumn: findLabelColumn(columns, lastRow + 1, endRow, hits) ?? inherited,
    periods: [],
    missing: COLUMN_KEYS.filter((key) => !places.has(key)).map((key) => titleOf(profile, key)),
    doubled: doubled
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ key, row, column }) => ({
        title: titleOf(profile, key),
        cell: grid.ref(row, column),
      })),
  };
}

/** The title of each column, and those that stand once more on its row. */
function chooseTitles(
  { rows, lastRow }: HeaderRows,
  endRow: number,
  grid: Grid,
): { readonly places: ReadonlyMap<string, TitleHit>; readonly doubled: TitleHit[] } {
  const places = new Map<string, TitleHit>();
  const doubled: TitleHit[] = [];
  const taken = new Set<number>();
  const filled = ({ column }: TitleHit): number => countFilled(grid, column, lastRow + 1, endRow);
  // From below: the lower row decides, and a title above another is the title of a group.
  for (const row of [...rows].reverse()) {
    for (const hit of row.filter(({ column, key }) => !taken.has(column) && key !== 'group')) {
      const other = places.get(hit.key);
      // 今後の方向性 may name both a group and a column, so only the same row holds a second one.
      if (other !== undefined && other.row !== hit.row) continue;
      // Of two on one row the fuller counts.
      const isBetter = other === undefined || filled(hit) > filled(other);
      if (isBetter) places.set(hit.key, hit);
      if (other !== undefined) doubled.push(isBetter ? other : hit);
    }
    for (const { column } of row) taken.add(column);
  }
  return { places, doubled };
}

function countFilled(grid: Grid, column: number, startRow: number, endRow: number): number {
  let count = 0;
  for (let row = startRow; row < endRow; row++) if (!grid.isBlankAt(row, column)) count++;
  return count;
}

/**
 * The untitled column that holds most of ヒト, モノ and カネ between the header and `endRow`;
 * of two the one nearer to the resources' texts. Null where no such label is read.
 */
function findLabelColumn(
  columns: Header['columns'],
  startRow: number,
  endRow: number,
  { resources }: SheetHits,
): number | null {
  const titled = new Set(Object.values(columns));
  const counts = new Map<number, number>();
  for (let at = firstHitFrom(resources, startRow); at < resources.length; at++) {
    const hit = resources[at];
    if (hit === undefined || hit.row >= endRow) break;
    if (!titled.has(hit.column)) counts.set(hit.column, (counts.get(hit.column) ?? 0) + 1);
  }
  const away = (column: number): number => Math.abs(column - (columns.resource ?? 0));
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || away(a[0]) - away(b[0]));
  return best?.[0] ?? null;
}

/**
 * In a scanned table, where most blocks lost their ヒト, the title of the names may be lost too:
 * they stand in the fullest untitled column left of 目標. Any other header stays as it is.
 */
export function inferNameColumn(header: Header, blocks: readonly BlockRows[], grid: Grid): Header {
  const { columns } = header;
  if (columns.name !== undefined) return header;
  const right = columns.goal ?? columns.content;
  const lost = blocks.filter((block) => block.labels.people.length === 0).length;
  if (right === undefined || lost * 2 <= blocks.length) return header;
  const titled = Object.values(columns).filter((column) => column < right);
  const left = titled.length === 0 ? grid.firstColumn - 1 : Math.max(...titled);
  let best: number | undefined;
  let most = 0;
  for (let column = left + 1; column < right; column++) {
    const count = column === header.labelColumn ? 0 : countNamed(blocks, column, grid);
    if (count > most) {
      most = count;
      best = column;
    }
  }
  return best === undefined ? header : { ...header, columns: { ...columns, name: best } };
}

function countNamed(blocks: readonly BlockRows[], column: number, grid: Grid): number {
  return blocks.filter((block) => grid.firstFilled(column, block.firstRow, block.endRow) >= 0)
    .length;
}
