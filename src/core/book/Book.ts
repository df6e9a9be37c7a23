import type { Layout, PlacedTable, SheetChoice } from '../layout/Layout';
import type { NotRead } from '../layout/NotRead';
import type { Profile } from '../profile/Profile';
import type { Program } from '../records/Program';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';
import { finish, forEachInSteps, type Steps } from '../collections/steps';
import { layoutSteps } from '../layout/readLayout';
import { readProgram, scopeOf } from '../records/readProgram';
import { Grid } from '../snapshot/Grid';
import { type Copy, findCopies } from './copies';
import { notReadOf } from './notRead';
import type { RunSetting } from './RunBook';

/** What of a workbook counts: what the user says of its sheets, and the run of its year. */
export interface BookSettings extends SheetChoice {
  /** Left out: the workbook is looked at alone. */
  readonly run?: RunSetting;
}

/** A workbook as its form reads it: everything a rule may look at; never changed once read. */
export interface Book {
  readonly snapshot: WorkbookSnapshot;
  readonly profile: Profile;
  readonly settings: BookSettings;
  /** Of the sheets that are checked. */
  readonly layout: Layout;
  /** Of all sheets. */
  readonly whole: Layout;
  /** The sheets by their positions, in the order of the snapshot's. */
  readonly grids: readonly Grid[];
  /** 年度 that counts: the latest of the tables; null where none says it. */
  readonly fiscalYear: number | null;
  /** In reading order, those of other years too. */
  readonly programs: readonly Program[];
  /** Sheets that repeat another: none of their programs is read. */
  readonly copies: readonly Copy[];
  /** What was not read, or counts for nothing, in the order of the sheets. */
  readonly notRead: readonly NotRead[];
  /** A fact of the book, made when it is first asked for; `make` identifies it. */
  readonly fact: <T>(make: (book: Book) => T) => T;
}

/**
 * Reads every program of a workbook by any form; a block that nobody has begun to fill in is none.
 * Never throws, whatever the workbook holds.
 */
export function readBook(
  snapshot: WorkbookSnapshot,
  profile: Profile,
  settings: BookSettings = {},
): Book {
  return finish(bookSteps(snapshot, profile, settings));
}

/** `readBook` in steps. */
export function* bookSteps(
  snapshot: WorkbookSnapshot,
  profile: Profile,
  settings: BookSettings,
): Steps<Book> {
  const whole = yield* layoutSteps(snapshot, profile, settings);
  const grids = snapshot.sheets.map((sheet, index) => new Grid(sheet, index));
  const { year: ofRun = null, wrongYear = null, double } = settings.run ?? {};
  const own = whole.tables
    .filter(({ header }) => !whole.uncounted.has(header.sheet))
    .map((table) => (table.fiscalYear === wrongYear ? { ...table, fiscalYear: null } : table));
  const year = ofRun ?? latestYear(own);
  const counts = (table: PlacedTable): boolean =>
    double?.scopes.includes(scopeOf(table)) !== true &&
    (table.fiscalYear === null || year === null || table.fiscalYear === year);
  const all = yield* programSteps(own, grids, profile, counts);
  yield;
  const copies = findCopies(all, snapshot, settings);
  yield;
  const copied = new Set(copies.map(({ sheet }) => sheet));
  const tables = own.filter(({ header }) => !copied.has(header.sheet));
  const first = tables.find(counts) ?? tables[0];
  const layout = { ...whole, tables, heading: first?.heading ?? whole.heading };
  const facts = new Map<unknown, unknown>();
  const book: Book = {
    snapshot,
    profile,
    settings,
    layout,
    whole,
    grids,
    fiscalYear: year,
    programs: all.filter(({ sheet }) => !copied.has(sheet)),
    copies,
    notRead: notReadOf(whole, tables, copies, { year, double }, snapshot),
    fact: <T>(make: (book: Book) => T): T => {
      if (!facts.has(make)) facts.set(make, make(book));
      // What `make` gave is found again under `make` alone.
      return facts.get(make) as T;
    },
  };
  return book;
}

function* programSteps(
  tables: readonly PlacedTable[],
  grids: readonly Grid[],
  profile: Profile,
  counts: (table: PlacedTable) => boolean,
): Steps<Program[]> {
  const used = tables.flatMap((table) => {
    const grid = grids[table.header.sheet];
    if (grid === undefined) return [];
    const isCounted = counts(table);
    const blocks = table.blocks.filter((block) => !block.isUnused);
    return blocks.map((block) => ({ table, block, grid, isCounted }));
  });
  const programs: Program[] = [];
  yield* forEachInSteps(used, ({ table, block, grid, isCounted }, index) => {
    const above = used[index - 1]?.table === table ? (programs[index - 1] ?? null) : null;
    programs.push(readProgram(table, block, grid, profile, { above, isCounted }));
  });
  return programs;
}

function latestYear(tables: readonly PlacedTable[]): number | null {
  const used = tables.filter(({ blocks }) => blocks.some((block) => !block.isUnused));
  const years = (used.length === 0 ? tables : used).flatMap(({ fiscalYear }) => fiscalYear ?? []);
  return years.length === 0 ? null : Math.max(...years);
}
