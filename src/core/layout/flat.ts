import { foldText } from '../text/foldText';
import type { Grid } from '../snapshot/Grid';
import type { Header, Period, Table } from './Layout';
import {
  type FormFields,
  inOrder,
  listedHeader,
  listedBlock,
  type Spot,
  type YearCell,
} from './listed';
import { groupByRow, type SheetHits, type TitleHit } from './titles';

/** Titles of groups and years, and merged titles, stand at most so many rows above. */
const MOST_ROWS_ABOVE = 4;

interface Columns {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Of what stands there once; of amounts. */
  readonly texts: readonly Column[];
  readonly amounts: readonly Column[];
  readonly periods: readonly Period[];
}
type Column = Omit<Spot, 'row'>;

/** Tables of a sheet, each under header titles: one row a program. */
export function readFlat(
  hits: SheetHits,
  years: readonly YearCell[],
  grid: Grid,
  fields: FormFields,
): Table[] {
  const rows = groupByRow(hits.titles)
    .filter((titles) => isHeader(titles, fields))
    .flatMap(([title]) => title?.row ?? []);
  const headers: Columns[] = [];
  for (const row of rows) {
    const above = headers.at(-1)?.lastRow ?? -1;
    // A row of titles right below another belongs to the same header, which is read already.
    if (above < 0 || row > above + 1) {
      headers.push(readColumns(row, above + 1, hits, years, fields));
    }
  }
  return headers.map((header, i) => toTable(header, headers[i + 1]?.firstRow, grid, fields));
}

/** Whether at least half of the form's amounts have their titles here. */
function isHeader(titles: readonly TitleHit[], { amounts }: FormFields): boolean {
  const found = new Set(titles.map(({ key }) => key).filter((key) => amounts.has(key)));
  return found.size * 2 >= amounts.size;
}

function readColumns(
  lastRow: number,
  free: number,
  hits: SheetHits,
  allYears: readonly YearCell[],
  fields: FormFields,
): Columns {
  const top = Math.max(free, lastRow - MOST_ROWS_ABOVE);
  const isInside = ({ row }: { readonly row: number }): boolean => row >= top && row <= lastRow;
  const inside = hits.titles.filter(isInside);
  const texts = new Map<string, Column>();
  // From below: the lower row decides.
  for (const { key, column } of [...inside].reverse()) {
    if (!fields.amounts.has(key)) texts.set(key, { key, column, period: null });
  }
  const years = yearRow(allYears.filter(isInside));
  const own = inside.filter(({ row, key }) => row === lastRow && fields.amounts.has(key));
  const { amounts, periods } = readPeriods(own, years, fields);
  const firstRow = [...inside, ...years].reduce((first, { row }) => Math.min(first, row), lastRow);
  return { firstRow, lastRow, texts: [...texts.values()], amounts, periods };
}

/** The row with most years: a year in the form's own title is none of a year-block. */
function yearRow(years: readonly YearCell[]): readonly YearCell[] {
  let most: readonly YearCell[] = [];
  for (const row of groupByRow(years)) {
    if (row.length >= most.length) most = row;
  }
  return most;
}

const UNNAMED: Period = { name: null, year: null };

/** A year-block begins under its year; where that is lost, where a title comes again. */
function readPeriods(
  titles: readonly TitleHit[],
  years: readonly YearCell[],
  { yearly }: FormFields,
): Pick<Columns, 'amounts' | 'periods'> {
  const periods: Period[] = [];
  const amounts: Column[] = [];
  const seen = new Set<string>();
  let next = 0;
  for (const { key, column } of titles) {
    if (!yearly.has(key)) {
      amounts.push({ key, column, period: null });
      continue;
    }
    let year: YearCell | undefined;
    while ((years[next]?.column ?? Infinity) <= column) year = years[next++];
    if (year !== undefined || periods.length === 0 || seen.has(key)) {
      periods.push(year === undefined ? UNNAMED : { name: year.name, year: year.year });
      seen.clear();
    }
    seen.add(key);
    amounts.push({ key, column, period: periods.length - 1 });
  }
  return { amounts, periods };
}

function toTable(
  columns: Columns,
  nextRow: number | undefined,
  grid: Grid,
  fields: FormFields,
): Table {
  const { texts, amounts, periods, firstRow, lastRow } = columns;
  const found = inOrder([...texts, ...amounts], fields);
  const left = Math.min(...found.map(({ column }) => column));
  const firstTitle = grid.ref(firstRow, left);
  const header: Header = listedHeader(firstTitle, lastRow, found, periods, fields);
  const rows = Array.from(
    { length: Math.max(0, (nextRow ?? grid.endRow) - lastRow - 1) },
    (_, i) => lastRow + 1 + i,
  ).filter((row) => isProgram(columns, row, grid));
  const blocks = rows.map((row) =>
    listedBlock(
      row,
      row + 1,
      found.map((column) => ({ ...column, row })),
      header,
      grid,
      fields,
    ),
  );
  return { header, policy: null, blocks, subtotals: [] };
}

const TOTALS = new Set(['計', '小計', '合計', '総計', '総合計'].map(foldText));

/** A row with a text and one thing more; none that adds others up, and no heading or note. */
function isProgram({ texts, amounts }: Columns, row: number, grid: Grid): boolean {
  const filled = texts.filter(({ column }) => !grid.isBlankAt(row, column));
  if (filled.length === 0) return false;
  for (const { column } of filled) {
    const value = grid.at(row, column);
    if (typeof value === 'string' && TOTALS.has(foldText(value))) return false;
  }
  return filled.length > 1 || amounts.some(({ column }) => !grid.isBlankAt(row, column));
}
