import { positionKey } from '../address/area';
import { COLUMN_KEYS, type ColumnKey } from '../profile/blockFields';
import { type Profile, titleOf } from '../profile/Profile';
import type { Grid } from '../snapshot/Grid';
import { foldText } from '../text/foldText';
import type { BlockRows, Header, PlacedTitle } from './Layout';
import { firstHitFrom, groupByRow, type SheetHits, type TitleHit } from './titles';

/** Rows of titles that make one header, from the top. */
export interface HeaderRows {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: readonly TitleRow[];
}
type TitleRow = readonly TitleHit[];

/** Two of these make a header, or so many titles of any kind, where ヒト/モノ/カネ stand below. */
const MAKING: readonly ColumnKey[] = ['resource', 'cost', 'total'];
const FEWEST_MAKING = 2;
const FEWEST_TITLES = 6;
/** A row merged over two is followed by one blank row. */
const FARTHEST = 2;
const MOST_ROWS_ABOVE = 2;

/** Headers of a sheet from the top: rows of titles known by their company. */
export function findHeaders(hits: SheetHits): HeaderRows[] {
  const rows: readonly TitleRow[] = groupByRow(hits.titles);
  const headers: HeaderRows[] = [];
  let free = 0;
  for (let at = 0; at < rows.length; at++) {
    const last = lastHeaderRow(rows, at, hits);
    if (last < 0) continue;
    const first = extendUp(rows, at, free, hits);
    const end = extendDown(rows, last, hits);
    const own = rows.slice(first, end + 1);
    headers.push({ firstRow: rowOf(own[0]), lastRow: rowOf(own.at(-1)), rows: own });
    free = end + 1;
    at = end;
  }
  // Where all three stand, the labels may be lost.
  return headers.filter(
    ({ rows: own, lastRow }, i) =>
      makingIn(...own).length === MAKING.length ||
      hasLabels(lastRow + 1, headers[i + 1]?.firstRow ?? Infinity, hits),
  );
}

function hasLabels(start: number, end: number, { resources }: SheetHits): boolean {
  return (resources[firstHitFrom(resources, start)]?.row ?? Infinity) < end;
}

function rowOf(row: TitleRow | undefined): number {
  return row?.[0]?.row ?? 0;
}

/** Which of the titles that make a header stand in these rows. */
function makingIn(...rows: readonly TitleRow[]): readonly ColumnKey[] {
  return MAKING.filter((key) => rows.some((row) => row.some((hit) => hit.key === key)));
}

/** Last of the one or two rows from `at` that make a header; -1 when they do not. */
function lastHeaderRow(rows: readonly TitleRow[], at: number, hits: SheetHits): number {
  const sure = lastMakingRow(rows, at);
  const here = rows[at];
  if (sure >= 0 || here === undefined || isBlockRow(here, hits)) return sure;
  const below = rows[at + 1];
  if (below === undefined || !isNear(here, below) || isBlockRow(below, hits)) {
    return isLikely(here) ? at : -1;
  }
  // What stands below may make a better one.
  if (lastMakingRow(rows, at + 1) >= 0 || !isLikely(here, below)) return -1;
  const adds = keysOf(here, below).size > keysOf(here).size;
  return adds || !isLikely(here) ? at + 1 : at;
}

function isLikely(...rows: readonly TitleRow[]): boolean {
  return makingIn(...rows).length >= FEWEST_MAKING || keysOf(...rows).size >= FEWEST_TITLES;
}

function keysOf(...rows: readonly TitleRow[]): ReadonlySet<string> {
  return new Set(rows.flat().flatMap(({ key }) => (key === 'group' ? [] : [key])));
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
  return isHeader && lastHeaderRow(rows, last + 2, hits) < 0 ? last + 1 : last;
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
  const columns: Columns = {};
  for (const key of COLUMN_KEYS) {
    const hit = places.get(key);
    if (hit !== undefined) columns[key] = hit.column;
  }
  const isSame = previous !== null && previous.columns.resource === columns.resource;
  const inherited = isSame ? previous.labelColumn : null;
  const labelColumn = findLabelColumn(columns, lastRow + 1, endRow, hits) ?? inherited;
  const placed: PlacedTitle[] = [];
  for (const [key, found] of placedTitles(header, columns, labelColumn, grid)) {
    columns[key] = found.cell.column;
    placed.push({ ...found, title: titleOf(profile, key) });
  }
  return {
    sheet: grid.index,
    firstRow,
    lastRow,
    firstTitle: grid.ref(firstRow, rows[0]?.[0]?.column ?? grid.firstColumn),
    columns,
    labelColumn,
    periods: [],
    missing: COLUMN_KEYS.filter((key) => columns[key] === undefined).map((key) =>
      titleOf(profile, key),
    ),
    doubled: doubled
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ key, row, column }) => ({
        title: titleOf(profile, key),
        cell: grid.ref(row, column),
      })),
    placed,
  };
}

type Columns = { -readonly [K in keyof Header['columns']]: number };

/** Titles of columns that are no field's, whatever stands beside them. */
const REMARKS = new Set(['備考', '摘要', 'メモ', '特記事項', '注'].map(foldText));
/** What stands behind a title: a note, or the next line. */
const BEHIND_TITLE = /[\r\n（(【[［〔]/;

/** Where one title is missing and one unknown title stands between the same neighbours. */
function placedTitles(
  header: HeaderRows,
  columns: Columns,
  labelColumn: number | null,
  grid: Grid,
): (readonly [ColumnKey, Omit<PlacedTitle, 'title'>])[] {
  const lacking = COLUMN_KEYS.filter((key) => columns[key] === undefined);
  if (lacking.length === 0) return [];
  const unknown = unknownTitles(header, columns, labelColumn, grid);
  return lacking.flatMap((key) => {
    const at = COLUMN_KEYS.indexOf(key);
    const [before, after] = [COLUMN_KEYS[at - 1], COLUMN_KEYS[at + 1]];
    // At an edge of the form there is one neighbour.
    const left = before === undefined ? -1 : columns[before];
    const right = after === undefined ? Infinity : columns[after];
    if (left === undefined || right === undefined) return [];
    const between = unknown.filter(({ cell }) => cell.column > left && cell.column < right);
    const [only] = between;
    return only === undefined || between.length > 1 ? [] : [[key, only] as const];
  });
}

/** Titles that the form does not have, of columns that none of its titles names. */
function unknownTitles(
  { firstRow, lastRow, rows }: HeaderRows,
  columns: Columns,
  labelColumn: number | null,
  grid: Grid,
): Omit<PlacedTitle, 'title'>[] {
  const taken = new Set(Object.values(columns));
  if (labelColumn !== null) taken.add(labelColumn);
  const known = new Set(rows.flat().map(positionKey));
  const found = new Map<number, Omit<PlacedTitle, 'title'>>();
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = grid.firstColumn; column < grid.endColumn(row); column++) {
      const value = grid.at(row, column);
      if (typeof value !== 'string' || taken.has(column) || known.has(positionKey({ row, column })))
        continue;
      const written = value.trim().split(BEHIND_TITLE)[0]?.trim() ?? '';
      const isTitle = written !== '' && !REMARKS.has(foldText(written));
      if (isTitle) found.set(column, { written, cell: grid.ref(row, column) });
    }
  }
  return [...found.values()];
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
