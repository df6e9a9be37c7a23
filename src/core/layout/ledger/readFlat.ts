import { foldText } from '../foldCharacter';
import type { Grid } from '../../snapshot/Grid';
import { groupByRow } from './groupByRow';
import type { AmountPlace, LedgerTable, Period, ProgramPlaces } from './LedgerLayout';
import type { LedgerTitles } from './LedgerTitles';
import { missingTitles } from './missingTitles';
import type { LedgerHits, TitleCell, YearCell } from './scanLedger';

/** Titles of groups and years, and merged titles, stand at most so many rows above. */
const MOST_ROWS_ABOVE = 4;

interface Column {
  readonly title: string;
  readonly period: number | null;
  readonly column: number;
}

interface Header {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly texts: readonly Column[];
  readonly amounts: readonly Column[];
  readonly periods: readonly Period[];
}

/** Tables of a sheet, each under header titles: one row a program. */
export function readFlat(hits: LedgerHits, grid: Grid, known: LedgerTitles): LedgerTable[] {
  const rows = groupByRow(hits.titles)
    .filter((titles) => isHeader(titles, known))
    .flatMap(([title]) => title?.row ?? []);
  const headers: Header[] = [];
  for (const row of rows) {
    const above = headers.at(-1)?.lastRow ?? -1;
    // A row of titles right below another belongs to the same header, which is read already.
    if (above < 0 || row > above + 1) headers.push(readHeader(row, above + 1, hits, known));
  }
  return headers.map((header, i) => toTable(header, headers[i + 1]?.firstRow, grid, known));
}

/** Whether at least half of the form's amounts have their titles here. */
function isHeader(titles: readonly TitleCell[], { amounts }: LedgerTitles): boolean {
  const found = new Set(titles.map(({ title }) => title).filter((title) => amounts.has(title)));
  return found.size * 2 >= amounts.size;
}

function readHeader(lastRow: number, free: number, hits: LedgerHits, known: LedgerTitles): Header {
  const top = Math.max(free, lastRow - MOST_ROWS_ABOVE);
  const inside = hits.titles.filter(({ row }) => row >= top && row <= lastRow);
  const texts = new Map<string, Column>();
  // From below: the lower row decides.
  for (const { title, column } of [...inside].reverse()) {
    if (!known.amounts.has(title)) texts.set(title, { title, column, period: null });
  }
  const years = yearRow(hits.years.filter(({ row }) => row >= top && row <= lastRow));
  const own = inside.filter(({ row, title }) => row === lastRow && known.amounts.has(title));
  const { amounts, periods } = readPeriods(own, years, known);
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
  titles: readonly TitleCell[],
  years: readonly YearCell[],
  { yearly }: LedgerTitles,
): Pick<Header, 'amounts' | 'periods'> {
  const periods: Period[] = [];
  const amounts: Column[] = [];
  const seen = new Set<string>();
  let next = 0;
  for (const { title, column } of titles) {
    if (!yearly.has(title)) {
      amounts.push({ title, column, period: null });
      continue;
    }
    let year: YearCell | undefined;
    while ((years[next]?.column ?? Infinity) <= column) year = years[next++];
    if (year !== undefined || periods.length === 0 || seen.has(title)) {
      periods.push(year === undefined ? UNNAMED : { name: year.name, year: year.year });
      seen.clear();
    }
    seen.add(title);
    amounts.push({ title, column, period: periods.length - 1 });
  }
  return { amounts, periods };
}

function toTable(
  header: Header,
  nextRow: number | undefined,
  grid: Grid,
  known: LedgerTitles,
): LedgerTable {
  const programs: ProgramPlaces[] = [];
  for (let row = header.lastRow + 1; row < (nextRow ?? grid.endRow); row++) {
    if (isProgram(header, row, grid)) programs.push(toPlaces(header, row, grid));
  }
  const { texts, amounts, periods, firstRow } = header;
  const found = [...texts, ...amounts];
  const first = Math.min(...found.map(({ column }) => column));
  return {
    sheet: grid.index,
    firstTitle: grid.ref(firstRow, first),
    periods,
    missing: missingTitles(found, periods, known),
    programs,
  };
}

const TOTALS = new Set(['計', '小計', '合計', '総計', '総合計'].map(foldText));

/** A row with a text and one thing more; none that adds others up, and no heading or note. */
function isProgram({ texts, amounts }: Header, row: number, grid: Grid): boolean {
  const filled = texts.filter(({ column }) => !grid.isBlankAt(row, column));
  if (filled.length === 0) return false;
  for (const { column } of filled) {
    const value = grid.at(row, column);
    if (typeof value === 'string' && TOTALS.has(foldText(value))) return false;
  }
  return filled.length > 1 || amounts.some(({ column }) => !grid.isBlankAt(row, column));
}

function toPlaces({ texts, amounts }: Header, row: number, grid: Grid): ProgramPlaces {
  return {
    firstRow: row,
    endRow: row + 1,
    places: new Map(texts.map(({ title, column }) => [title, grid.ref(row, column)])),
    amounts: amounts.map(({ title, period, column }): AmountPlace => ({
      title,
      period,
      cell: grid.ref(row, column),
    })),
  };
}
