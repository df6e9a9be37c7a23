import type { Profile } from '../profile/Profile';
import { Grid } from '../snapshot/Grid';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/Snapshot';
import { finish, type Steps } from '../collections/steps';
import { foldText } from '../text/foldText';
import { readBlocks } from './tables';
import { readFlat } from './flat';
import { LONGEST, MOST_ROWS, NO_HEADING, orElse, readHeading, under } from './heading';
import type {
  Heading,
  Layout,
  PlacedTable,
  SheetChoice,
  Table,
  TableUnit,
  Uncounted,
} from './Layout';
import { findYears, formFields } from './listed';
import { readSheet } from './sheet';
import { unitOfLines, unitOfTitles } from './tableUnit';
import { type SheetHits, titlesOf } from './titles';
import { findUnrecognised } from './unrecognised';

/**
 * Finds everything that titles and labels say where it is, in time linear in the cells. Any
 * workbook will do: one that does not hold this form has no tables.
 */
export function readLayout(
  snapshot: WorkbookSnapshot,
  profile: Profile,
  choice: SheetChoice = {},
): Layout {
  return finish(layoutSteps(snapshot, profile, choice));
}

export function* layoutSteps(
  snapshot: WorkbookSnapshot,
  profile: Profile,
  choice: SheetChoice = {},
): Steps<Layout> {
  const titles = titlesOf(profile);
  const readTables = tableReader(profile);
  const pages = [];
  for (const [i, one] of snapshot.sheets.entries()) {
    const found = yield* titles.scan(one);
    yield;
    const tables = yield* readTables(one, found, new Grid(one, i));
    yield;
    // What we wrote there has nothing of a form; where a form stands the sheet is the user's.
    const isBlank = one.isOurs === true && tables.length === 0;
    const sheet = isBlank ? { ...one, values: [] } : one;
    const hits = isBlank ? yield* titles.scan(sheet) : found;
    const grid = new Grid(sheet, i);
    const page = readPage(grid, hits, tables, profile);
    const uncounted = whyUncounted(sheet, page, profile, choice);
    const hasTables = page.tables.length > 0;
    pages.push({ ...page, uncounted, sheet, index: i, hits, hasTables });
    yield;
  }
  const tables = placeTables(pages);
  const uncounted = pages.flatMap(({ index, hasTables, uncounted: why }) =>
    hasTables && why !== null ? [[index, why] as const] : [],
  );
  const left = new Map(uncounted);
  const first = tables.find(({ header }) => !left.has(header.sheet)) ?? tables[0];
  // An example without titles is none the less one.
  const looked = pages.filter(({ hasTables, uncounted: why }) => hasTables || why === null);
  const notRead = findUnrecognised(looked, profile);
  return { heading: first?.heading ?? NO_HEADING, tables, uncounted: left, notRead };
}

/** Rows in which the first table of nearly every sheet begins: all others need not be looked at. */
const TOP_ROWS = 100;
/** A header that ends so near to where it was cut off may go on below. */
const HEADER_ROWS = 10;

/** Whether a workbook holds a form: it is looked at no further than its first table. */
export function holdsForm(snapshot: WorkbookSnapshot, profile: Profile): boolean {
  return finish(holdsFormSteps(snapshot, profile));
}

/** `holdsForm` in steps. */
export function* holdsFormSteps({ sheets }: WorkbookSnapshot, profile: Profile): Steps<boolean> {
  const titles = titlesOf(profile);
  const readTables = tableReader(profile);
  function* tablesOn(sheet: SheetSnapshot, index: number): Steps<readonly Table[]> {
    const found = yield* titles.scan(sheet);
    yield;
    const tables = yield* readTables(sheet, found, new Grid(sheet, index));
    yield;
    return tables;
  }
  for (const [i, sheet] of sheets.entries()) {
    const { origin, values } = sheet;
    if (values.length > TOP_ROWS) {
      const top = yield* tablesOn({ ...sheet, values: values.slice(0, TOP_ROWS) }, i);
      const sure = origin.row + TOP_ROWS - HEADER_ROWS;
      if (top.some(({ header }) => header.lastRow < sure)) return true;
    }
    if ((yield* tablesOn(sheet, i)).length > 0) return true;
  }
  return false;
}

type FoundTable = Omit<PlacedTable, 'fiscalYear'>;

/** What was read of a sheet, each table with what stands between it and the one above. */
interface Page {
  readonly tables: readonly FoundTable[];
  /** Of a sheet without tables: what its top says. */
  readonly cover: Heading;
  readonly isExample: boolean;
  readonly uncounted: Uncounted | null;
}

function readPage(
  grid: Grid,
  hits: SheetHits,
  tables: readonly Table[],
  profile: Profile,
): Omit<Page, 'uncounted'> {
  const top = topOf(tables, hits, profile) ?? grid.endRow;
  const cover = readHeading(grid, hits.labels, grid.firstRow, top);
  const isExample = saysExample(grid, Math.min(top, grid.firstRow + MOST_ROWS), profile);
  let heading = cover;
  let line: TableUnit | null = null;
  let free = grid.firstRow;
  const placed = tables.map((table, i): FoundTable => {
    const { header, policy, blocks, subtotals } = table;
    const start = Math.min(header.firstRow, policy?.row ?? header.firstRow);
    const end = i === 0 ? top : Math.max(free, start);
    if (i > 0 && end > free) heading = under(heading, readHeading(grid, hits.labels, free, end));
    if (profile.orientation !== 'sheet') {
      line = unitOfLines(grid, free, Math.max(end, header.firstRow)) ?? line;
    }
    free = Math.max(
      header.lastRow + 1,
      ...blocks.slice(-1).map(({ endRow }) => endRow),
      ...subtotals.slice(-1).map(({ row }) => row + 1),
    );
    return { ...table, heading, unit: unitOfTitles(header, grid) ?? line };
  });
  return { tables: placed, cover, isExample };
}

/** A sheet's tables with what the workbook's first sheet that counts says of what they lack. */
function placeTables(pages: readonly Page[]): PlacedTable[] {
  const counted = pages.filter(({ uncounted }) => uncounted === null);
  const headings = [...counted, ...pages].flatMap(({ tables, cover }) =>
    tables.length === 0 ? [cover] : tables.map(({ heading }) => heading),
  );
  const year = headings.find(({ fiscalYear }) => fiscalYear !== null) ?? NO_HEADING;
  const bureau = headings.find(({ bureau: name }) => name !== null) ?? NO_HEADING;
  return pages.flatMap(({ tables }) =>
    tables.map((table): PlacedTable => {
      const { heading: found } = table;
      const own = found.bureau === null ? orElse(found, bureau) : found;
      const fiscalYear = found.fiscalYear ?? year.fiscalYear;
      // A year that cannot be read stands as it is written.
      if (found.fiscalYearText !== null) return { ...table, heading: own, fiscalYear };
      const { fiscalYearText } = year;
      const cells = { ...own.cells, fiscalYear: year.cells.fiscalYear };
      return { ...table, heading: { ...own, fiscalYear, fiscalYearText, cells }, fiscalYear };
    }),
  );
}

/** Why a sheet's tables count for nothing; null where they count, or where there are none. */
function whyUncounted(
  { name, visibility }: SheetSnapshot,
  { tables, isExample }: Pick<Page, 'tables' | 'isExample'>,
  { exampleSheets }: Profile,
  { include = [], exclude = [], everySheet = false }: SheetChoice,
): Uncounted | null {
  const folded = foldText(name);
  if (exclude.includes(name)) return 'skipped';
  if (include.includes(name)) return null;
  if (!everySheet) {
    if (visibility !== 'visible') return 'hidden';
    const isNamedSo = exampleSheets.some((word) => folded.includes(foldText(word)));
    if (isExample || isNamedSo) return 'example';
  }
  const isUsed = tables.some(({ blocks }) => blocks.some((block) => !block.isUnused));
  return tables.length > 0 && !isUsed ? 'unused' : null;
}

/** Whether a cell of the top rows says nothing but that this is an example: 【記入例】. */
function saysExample(grid: Grid, endRow: number, { exampleSheets }: Profile): boolean {
  const words = exampleSheets.map(foldText);
  for (let row = grid.firstRow; row < endRow; row++) {
    for (let column = grid.firstColumn; column < grid.endColumn(row); column++) {
      const value = grid.at(row, column);
      if (typeof value !== 'string' || value.length > LONGEST) continue;
      if (words.includes(foldText(value))) return true;
    }
  }
  return false;
}

type ReadTables = (sheet: SheetSnapshot, hits: SheetHits, grid: Grid) => Steps<readonly Table[]>;

function tableReader(profile: Profile): ReadTables {
  if (profile.orientation === 'block') return (_, hits, grid) => readBlocks(hits, grid, profile);
  const fields = formFields(profile);
  const read = profile.orientation === 'flat' ? readFlat : readSheet;
  return function* readListed(sheet, hits, grid) {
    const years = findYears(sheet);
    yield;
    return read(hits, years, grid, fields);
  };
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
