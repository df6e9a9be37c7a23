import { positionKey } from '../address/area';
import type { Position } from '../address/CellRef';
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

const NOTHING: ReadonlySet<number> = new Set();
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
  for (const found of headingTexts(grid, startRow, end)) {
    const isFree = !used.has(positionKey(found)) && found.text.length <= LONGEST;
    if (isFree) year = readUnlabelled(found, year, grid, parts);
  }
  return toHeading(parts, year, grid);
}

/** The texts that may say something of the form; between two tables notes stand too. */
function headingTexts(grid: Grid, startRow: number, endRow: number): Found[] {
  const texts: Found[] = [];
  for (let row = startRow; row < endRow; row++) {
    const own = textsOf(grid, row);
    if (startRow === grid.firstRow || isHeadingRow(own)) texts.push(...own);
  }
  return texts.filter(({ column }) => column < grid.firstColumn + MOST_COLUMNS);
}

/** Whether a row between two tables names a year or a bureau, and is no note that speaks of one. */
function isHeadingRow(found: readonly Found[]): boolean {
  const texts = found.map(({ text }) => text);
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

function textsOf(grid: Grid, row: number): Found[] {
  const texts: Found[] = [];
  for (let column = grid.firstColumn; column < grid.endColumn(row); column++) {
    const text = grid.textAt(row, column);
    if (text !== null) texts.push({ text, row, column });
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
function labelPlaces(labels: readonly LabelHit[]): Set<number> {
  const alone = labels.filter(
    ({ key, rest }) => rest === null && PARTS.some((part) => part === key),
  );
  return new Set(alone.map(positionKey));
}

/** The value right of a label, below it, or behind it in the same cell. */
function readLabelled(
  part: Part,
  hit: LabelHit,
  grid: Grid,
  endRow: number,
  parts: Parts,
  used: Set<number>,
): void {
  const { rest } = hit;
  const found =
    rest === null
      ? (rightOf(grid, hit.row, hit.column, used) ?? below(grid, hit.row, hit.column, endRow, used))
      : { text: rest, row: hit.row, column: hit.column };
  used.add(positionKey(hit));
  if (found === null || parts[part] !== undefined) return;
  parts[part] = found;
  used.add(positionKey(found));
}

/**
 * Takes a text without a label for the year, or for what `readNames` does.
 * @returns the year as far as it is known now
 */
function readUnlabelled(
  found: Found,
  year: FiscalYearReading | null,
  grid: Grid,
  parts: Parts,
): FiscalYearReading | null {
  const { text, row, column } = found;
  const reading = year === null ? readFiscalYear(text) : null;
  if (reading !== null) parts.fiscalYear = found;
  else if (year === null && yearWithoutEra(text) !== null) parts.fiscalYear ??= found;
  const words = reading === null ? text : reading.after || reading.before;
  if (words !== '') readNames(words, row, column, grid, parts);
  return year ?? reading;
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

/** A text and where it stands. */
interface Found extends Position {
  readonly text: string;
}

/** The next text in the row; null where that one is already something else's. */
function rightOf(grid: Grid, row: number, column: number, used: ReadonlySet<number>): Found | null {
  const end = Math.min(grid.endColumn(row), column + MOST_COLUMNS);
  for (let at = column + 1; at < end; at++) {
    const text = grid.textAt(row, at);
    if (text !== null)
      return used.has(positionKey({ row, column: at })) ? null : { text, row, column: at };
  }
  return null;
}

/** The text in the next row; null where that one is already something else's. */
function below(
  grid: Grid,
  above: number,
  column: number,
  endRow: number,
  used: ReadonlySet<number>,
): Found | null {
  const row = above + 1;
  const text =
    row < endRow && !used.has(positionKey({ row, column })) ? grid.textAt(row, column) : null;
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
