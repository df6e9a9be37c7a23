import type { Profile } from '../profile/Profile';
import { Grid } from '../snapshot/Grid';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/Snapshot';
import { readBlocks } from './tables';
import { readFlat } from './flat';
import type { Heading, Layout, Table } from './Layout';
import { findYears, formFields } from './listed';
import { readSheet } from './sheet';
import { findUnrecognised } from './unrecognised';
import { type SheetHits, firstHitFrom, titlesOf, type LabelHit } from './titles';
import {
  type FiscalYearReading,
  readFiscalYear,
  readYearCell,
  yearWithoutEra,
} from '../readers/fiscalYear';

/** Cells of a row, as far as the top of a form reaches. */
const MOST_COLUMNS = 60;
/** Rows above the tables, as far as the top of a form reaches. */
export const MOST_ROWS = 40;
/** 年度, 局名 and the name of its head are short; what is longer is prose. */
const LONGEST = 60;

const NOTHING: ReadonlySet<string> = new Set();
const PARTS: readonly Part[] = ['fiscalYear', 'bureau', 'director', 'mission', 'approach'];
const HEAD = /^\S{0,20}(?:長|管理者)(?:[\s　]|$)/;
const BUREAU = /^(\S{1,20}(?:局|区|役所|室|部|会|センター))(?:[\s　]+(\S.*))?$/;

/** Of a form that says nothing about itself. */
const NO_HEADING: Heading = {
  fiscalYear: null,
  fiscalYearText: null,
  bureau: null,
  director: null,
  mission: null,
  approach: null,
  cells: { fiscalYear: null, bureau: null, director: null, mission: null, approach: null },
};

/**
 * Finds everything that titles and labels say where it is, in time linear in the cells. Any
 * workbook will do: one that does not hold this form has no tables.
 */
export function readLayout(snapshot: WorkbookSnapshot, profile: Profile): Layout {
  const titles = titlesOf(profile);
  const readTables = tableReader(profile);
  const pages = snapshot.sheets.map((sheet, i) => {
    const grid = new Grid(sheet, i);
    const hits = titles.scan(sheet);
    const tables = readTables(sheet, hits, grid);
    const end = topOf(tables, hits, profile) ?? grid.endRow;
    const heading = readHeading(grid, hits.labels, end);
    return { tables, heading, sheet, index: i, hits, hasTables: tables.length > 0 };
  });
  const tables = pages.flatMap((page) => page.tables);
  return { heading: chooseHeading(pages), tables, notRead: findUnrecognised(pages, profile) };
}

/** What was read of a sheet. */
interface Page {
  readonly heading: Heading;
  readonly tables: readonly Table[];
}

type ReadTables = (sheet: SheetSnapshot, hits: SheetHits, grid: Grid) => readonly Table[];

function tableReader(profile: Profile): ReadTables {
  if (profile.orientation === 'block') return (_, hits, grid) => readBlocks(hits, grid, profile);
  const fields = formFields(profile);
  const read = profile.orientation === 'flat' ? readFlat : readSheet;
  return (sheet, hits, grid) => read(hits, findYears(sheet), grid, fields);
}

/**
 * First row below what the sheet says of itself: the first table's 施策 row or header. On a sheet of
 * one program that is its name: what stands below are the program's own years.
 */
function topOf(
  [first]: readonly Table[],
  { titles }: SheetHits,
  { orientation }: Profile,
): number | null {
  if (first === undefined) return null;
  if (orientation === 'sheet') return 1 + (titles.find(({ key }) => key === 'name')?.row ?? -1);
  return Math.min(first.header.firstRow, first.policy?.row ?? first.header.firstRow);
}

/** The first sheet with tables that names its year; else the first with tables. */
function chooseHeading(pages: readonly Page[]): Heading {
  const withTables = pages.filter(({ tables }) => tables.length > 0);
  if (withTables.length === 0) return NO_HEADING;
  // A cover may say it for the sheets behind it.
  const named =
    [...withTables, ...pages].find(({ heading }) => heading.fiscalYear !== null) ?? withTables[0];
  return named?.heading ?? NO_HEADING;
}

type Part = 'fiscalYear' | 'bureau' | 'director' | 'mission' | 'approach';
type Parts = { [K in Part]?: Found };

/** Reads 年度, 局名, its head, 使命 and 考え方 from the rows above `endRow`. */
function readHeading(grid: Grid, labels: readonly LabelHit[], endRow: number): Heading {
  const end = Math.min(endRow, grid.firstRow + MOST_ROWS);
  const parts: Parts = {};
  const top = labels.slice(0, firstHitFrom(labels, end));
  const used = labelPlaces(top);
  for (const hit of top) {
    const part = PARTS.find((key) => key === hit.key);
    if (part !== undefined) readLabelled(part, hit, grid, end, parts, used);
  }
  let year = parts.fiscalYear === undefined ? null : readYearCell(parts.fiscalYear.text);
  forEachText(grid, end, (text, row, column) => {
    if (used.has(place(row, column)) || text.length > LONGEST) return;
    const reading = year === null ? readFiscalYear(text) : null;
    if (reading !== null) {
      year = reading;
      parts.fiscalYear = { text, row, column };
    } else if (year === null && yearWithoutEra(text) !== null) {
      parts.fiscalYear ??= { text, row, column };
    }
    const words = reading === null ? text : reading.after || reading.before;
    if (words !== '') readNames(words, row, column, grid, parts);
  });
  return toHeading(parts, year, grid);
}

/** Labels that stand alone are nobody's value: beside a label left blank the next one may stand. */
function labelPlaces(labels: readonly LabelHit[]): Set<string> {
  const alone = labels.filter(
    ({ key, rest }) => rest === null && PARTS.some((part) => part === key),
  );
  return new Set(alone.map(({ row, column }) => place(row, column)));
}

/** The value right of a label, below it, or behind it in the same cell. */
function readLabelled(
  part: Part,
  hit: LabelHit,
  grid: Grid,
  endRow: number,
  parts: Parts,
  used: Set<string>,
): void {
  const { rest } = hit;
  const found =
    rest === null
      ? (rightOf(grid, hit.row, hit.column, used) ?? below(grid, hit.row, hit.column, endRow, used))
      : { text: rest, row: hit.row, column: hit.column };
  used.add(place(hit.row, hit.column));
  if (found === null || parts[part] !== undefined) return;
  parts[part] = found;
  used.add(place(found.row, found.column));
}

/** Takes a text without a label for the bureau or its head, or both. */
function readNames(text: string, row: number, column: number, grid: Grid, parts: Parts): void {
  if (HEAD.test(text)) {
    // 総務局長 in one cell and the name in the next is one text.
    const name = /[\s　]/.test(text) ? null : rightOf(grid, row, column, NOTHING);
    parts.director ??= { text: name === null ? text : `${text} ${name.text}`, row, column };
    return;
  }
  const [, bureau, rest] = BUREAU.exec(text) ?? [];
  if (bureau === undefined) return;
  parts.bureau ??= { text: bureau, row, column };
  if (rest !== undefined && HEAD.test(rest)) parts.director ??= { text: rest, row, column };
}

function toHeading(parts: Parts, year: FiscalYearReading | null, grid: Grid): Heading {
  const text = (part: Part) => parts[part]?.text ?? null;
  const cell = (part: Part) => {
    const found = parts[part];
    return found === undefined ? null : grid.ref(found.row, found.column);
  };
  return {
    fiscalYear: year === null ? null : year.year,
    fiscalYearText: year === null ? text('fiscalYear') : year.written,
    bureau: text('bureau'),
    director: text('director'),
    mission: text('mission'),
    approach: text('approach'),
    cells: {
      fiscalYear: cell('fiscalYear'),
      bureau: cell('bureau'),
      director: cell('director'),
      mission: cell('mission'),
      approach: cell('approach'),
    },
  };
}

function forEachText(
  grid: Grid,
  endRow: number,
  visit: (text: string, row: number, column: number) => void,
): void {
  for (let row = grid.firstRow; row < endRow; row++) {
    const end = Math.min(grid.endColumn(row), grid.firstColumn + MOST_COLUMNS);
    for (let column = grid.firstColumn; column < end; column++) {
      const text = grid.textAt(row, column);
      if (text !== null) visit(text, row, column);
    }
  }
}

/** A text and where it stands. */
interface Found {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Identifies a cell within a sheet. */
function place(row: number, column: number): string {
  return `${row}:${column}`;
}

/** The next text in the row; null where that one is already something else's. */
function rightOf(grid: Grid, row: number, column: number, used: ReadonlySet<string>): Found | null {
  const end = Math.min(grid.endColumn(row), column + MOST_COLUMNS);
  for (let at = column + 1; at < end; at++) {
    const text = grid.textAt(row, at);
    if (text !== null) return used.has(place(row, at)) ? null : { text, row, column: at };
  }
  return null;
}

/** The text in the next row; null where that one is already something else's. */
function below(
  grid: Grid,
  above: number,
  column: number,
  endRow: number,
  used: ReadonlySet<string>,
): Found | null {
  const row = above + 1;
  const text = row < endRow && !used.has(place(row, column)) ? grid.textAt(row, column) : null;
  return text === null ? null : { text, row, column };
}
