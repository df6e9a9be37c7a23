import type { Grid } from '../snapshot/Grid';
import {
  type FiscalYearReading,
  readFiscalYear,
  readYearCell,
  yearWithoutEra,
} from '../readers/fiscalYear';
import type { Heading } from './Layout';
import { firstHitFrom, type LabelHit } from './titles';

/** Cells of a row, as far as the top of a form reaches. */
const MOST_COLUMNS = 60;
/** Rows above the tables, as far as the top of a form reaches. */
export const MOST_ROWS = 40;
/** 年度, 局名 and the name of its head are short; what is longer is prose. */
export const LONGEST = 60;

const NOTHING: ReadonlySet<string> = new Set();
type Part = 'fiscalYear' | 'bureau' | 'director' | 'mission' | 'approach';

const PARTS: readonly Part[] = ['fiscalYear', 'bureau', 'director', 'mission', 'approach'];
/** 注1, ※: a note, which may speak of a year. */
const NOTE = /^[（(\s]*(?:注|※|＊|\*|・)/;
const HEAD = /^\S{0,20}(?:長|管理者)(?:[\s　]|$)/;
const BUREAU = /^(\S{1,20}(?:局|区|役所|室|部|会|センター))(?:[\s　]+(\S.*))?$/;

/** 総 務 局, 総務　局: drawn out over the cell. */
const SPACED_BUREAU = /^(\S{2,10}[\s　]+[局区部室]|(?:\S[\s　]+){2,8}[局区部室])$/;

/** Of a form that says nothing about itself. */
export const NO_HEADING: Heading = {
  fiscalYear: null,
  fiscalYearText: null,
  bureau: null,
  director: null,
  mission: null,
  approach: null,
  cells: { fiscalYear: null, bureau: null, director: null, mission: null, approach: null },
};

type Parts = { [K in Part]?: Found };

/** Reads 年度, 局名, its head, 使命 and 考え方 from the rows from `startRow` up to `endRow`. */
export function readHeading(
  grid: Grid,
  labels: readonly LabelHit[],
  startRow: number,
  endRow: number,
): Heading {
  const end = Math.min(endRow, startRow + MOST_ROWS);
  const parts: Parts = {};
  const above = labels.slice(firstHitFrom(labels, startRow), firstHitFrom(labels, end));
  const used = labelPlaces(above);
  for (const hit of above) {
    const part = PARTS.find((key) => key === hit.key);
    if (part !== undefined) readLabelled(part, hit, grid, end, parts, used);
  }
  let year = parts.fiscalYear === undefined ? null : readYearCell(parts.fiscalYear.text);
  // Between two tables notes stand too.
  const isOther = (text: string, row: number, column: number): boolean =>
    used.has(place(row, column)) ||
    text.length > LONGEST ||
    (startRow !== grid.firstRow && !isHeadingRow(grid, row));
  forEachText(grid, startRow, end, (text, row, column) => {
    if (isOther(text, row, column)) return;
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

/** Whether a row between two tables names a year or a bureau, and is no note that speaks of one. */
function isHeadingRow(grid: Grid, row: number): boolean {
  const texts = textsOf(grid, row).map(({ text }) => text);
  if (texts.some((text) => NOTE.test(text))) return false;
  const isNamed = texts.some((text) => HEAD.test(text) || isYearTitle(text));
  return isNamed || (texts.length === 1 && isName(texts[0] ?? ''));
}

/**
 * Whether a row below a table's last program is of the next heading: it has a year with a name, one of
 * these alone below a blank row, or a label such as 使命.
 * @param lastColumn of the first columns of the table: texts of a program stand right of it
 */
export function startsHeading(
  grid: Grid,
  row: number,
  labels: readonly LabelHit[],
  lastColumn: number,
): boolean {
  const own = labels.slice(firstHitFrom(labels, row), firstHitFrom(labels, row + 1));
  const isLabelled = own.some(
    ({ key, column }) => column <= lastColumn && PARTS.some((part) => part === key),
  );
  const found = textsOf(grid, row);
  if (isLabelled || found.some(({ text }) => NOTE.test(text))) return isLabelled;
  const hasYear = found.some(({ text }) => isYearTitle(text));
  const hasName = found.some(({ text }) => isName(text));
  const [first] = found;
  const isAlone = found.length === 1 && grid.isBlankRow(row - 1);
  const stands = isAlone && first !== undefined && first.column <= lastColumn;
  return stands ? hasYear || hasName : hasYear && hasName;
}

function textsOf(grid: Grid, row: number): { readonly text: string; readonly column: number }[] {
  const texts: { text: string; column: number }[] = [];
  for (let column = grid.firstColumn; column < grid.endColumn(row); column++) {
    const text = grid.textAt(row, column);
    if (text !== null) texts.push({ text, column });
  }
  return texts;
}

/** 平成29年度, 平成29年度 総務局, 主要事務事業戦略シート（平成29年度）. */
function isYearTitle(text: string): boolean {
  const year = text.length > LONGEST ? null : readFiscalYear(text);
  if (year === null) return false;
  const { before, after } = year;
  const begins = before === '' || /[（(【〔]$/.test(before);
  return begins && (/^[）)】〕]?$/.test(after) || after.includes('シート') || isName(after));
}

function isName(text: string): boolean {
  return BUREAU.test(text) || SPACED_BUREAU.test(text) || HEAD.test(text);
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
  const [, bureau, rest] = BUREAU.exec(text) ?? SPACED_BUREAU.exec(text) ?? [];
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
  startRow: number,
  endRow: number,
  visit: (text: string, row: number, column: number) => void,
): void {
  for (let row = startRow; row < endRow; row++) {
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

/** What stands above, but for what stands again lower: another bureau has a head of its own. */
export function under(above: Heading, lower: Heading): Heading {
  const own = lower.bureau === null ? above : lower;
  const year = lower.fiscalYearText === null ? above : lower;
  return {
    ...own,
    fiscalYear: year.fiscalYear,
    fiscalYearText: year.fiscalYearText,
    cells: { ...own.cells, fiscalYear: year.cells.fiscalYear },
  };
}

/** A heading without bureau, with another's and what that says of it. */
export function orElse(own: Heading, other: Heading): Heading {
  return {
    ...own,
    bureau: other.bureau,
    director: own.director ?? other.director,
    mission: own.mission ?? other.mission,
    approach: own.approach ?? other.approach,
    cells: {
      fiscalYear: own.cells.fiscalYear,
      bureau: other.cells.bureau,
      director: own.cells.director ?? other.cells.director,
      mission: own.cells.mission ?? other.cells.mission,
      approach: own.cells.approach ?? other.cells.approach,
    },
  };
}
