import { countBy, getOrInsert, groupBy } from '../collections/collections';
import type { Profile } from '../profile/Profile';
import type { Program } from '../records/Program';
import { countKeys, isRepeat } from './copies';
import { allMentions, type Elsewhere, type Mention } from './mentions';

/** Another workbook of the run with mostly the same programs, which counts in this one's place. */
export interface Double {
  readonly file: string;
  /** How many of this one's programs stand there too, and how many it has. */
  readonly alike: number;
  readonly programs: number;
  /** Why that one counts: it was saved later, or comes later in the run. */
  readonly by: 'saved' | 'order';
  /** 局 and 年度 that it replaces: what else this one holds still counts. */
  readonly scopes: readonly string[];
}

/** What the workbooks of a run say of one of them. */
export interface RunSetting {
  /** 年度 that the run is of; null where no workbook says one. */
  readonly year: number | null;
  /** A year that stands in this workbook alone, far above all others of the run. */
  readonly wrongYear: number | null;
  readonly double?: Double;
  /** What others of the same 局 and 年度 say too, or otherwise. */
  readonly elsewhere?: readonly Elsewhere[];
}

/** A workbook as far as the others of its run ask for it. Plain data: it may come from a worker. */
export interface RunBook {
  readonly file: string;
  /** Id of its form: workbooks of other forms say nothing of it. */
  readonly form: string;
  /** When it was saved. */
  readonly saved: number;
  /** Of its tables, each once. */
  readonly years: readonly number[];
  /** Its programs by 局 and 年度: how often each is there, by 施策 and name. */
  readonly scopes: readonly {
    readonly scope: string;
    /** Whether it names its bureau: one that does not may be anybody's. */
    readonly isNamed: boolean;
    readonly year: number | null;
    readonly programs: number;
    readonly keys: readonly (readonly [key: string, count: number])[];
    readonly mentions: readonly Mention[];
  }[];
}

/** A book, as far as it is asked for here. */
interface Read {
  readonly programs: readonly Program[];
  readonly profile: Profile;
}

export function toRunBook(file: string, saved: number, { programs, profile }: Read): RunBook {
  const years = programs.flatMap(({ fiscalYear }) => fiscalYear ?? []);
  const scopes = [...groupBy(programs, ({ scope }) => scope)].map(([scope, own]) => ({
    scope,
    isNamed: own[0]?.bureau !== null,
    year: own[0]?.fiscalYear ?? null,
    programs: own.length,
    keys: [...countKeys(own)],
    mentions: allMentions(own, profile),
  }));
  return { file, form: profile.id, saved, years: [...new Set(years)], scopes };
}

/** In a run of fewer workbooks a year far above all others is no slip. */
const FEWEST_FOR_SLIP = 3;

/**
 * What a run says of each of its workbooks, in their order; null where it says nothing else than the
 * workbook itself. The run's year is the one that most workbooks have, of two the later.
 */
export function settingsOfRun(books: readonly RunBook[]): readonly (RunSetting | null)[] {
  const settings = new Map<RunBook, RunSetting | null>();
  for (const own of groupBy(books, ({ form }) => form).values()) {
    settingsOfForm(own).forEach((setting, index) => {
      const book = own[index];
      if (book !== undefined) settings.set(book, setting);
    });
  }
  return books.map((book) => settings.get(book) ?? null);
}

function settingsOfForm(books: readonly RunBook[]): readonly (RunSetting | null)[] {
  if (books.length < 2) return books.map(() => null);
  const wrong = wrongYear(books);
  const years = books.flatMap((book) => yearOf(book, wrong) ?? []);
  const [[year] = [null]] = [...countBy(years)].sort(([a, x], [b, y]) => y - x || b - a);
  const doubles = doublesIn(books, year);
  return books.map((book) => {
    const double = doubles.get(book);
    const own = book.years.includes(wrong ?? Number.NaN) ? wrong : null;
    if (double === undefined && own === null && yearOf(book, wrong) === year) return null;
    return { year, wrongYear: own, ...(double === undefined ? {} : { double }) };
  });
}

/** The latest year of a workbook; null where it says none but the wrong one. */
export function yearOf({ years }: RunBook, wrong: number | null): number | null {
  const own = years.filter((year) => year !== wrong);
  return own.length === 0 ? null : Math.max(...own);
}

/** A year that one workbook has alone, more than one above all others of the run. */
function wrongYear(books: readonly RunBook[]): number | null {
  if (books.length < FEWEST_FOR_SLIP) return null;
  const years = books.flatMap((book) => book.years).sort((a, b) => b - a);
  const [top, next] = years;
  return top !== undefined && next !== undefined && top > next + 1 ? top : null;
}

type Scope = RunBook['scopes'][number];

/** What counts of a 局 and 年度, and the workbook that it stands in. */
interface Kept {
  readonly book: RunBook;
  readonly programs: number;
  readonly keys: ReadonlyMap<string, number>;
}

/** Workbooks that another one of the same 局 and 年度 replaces: the one that was saved last counts. */
function doublesIn(books: readonly RunBook[], year: number | null): ReadonlyMap<RunBook, Double> {
  const order = books
    .map((book, index) => ({ book, index }))
    .sort((a, b) => b.book.saved - a.book.saved || b.index - a.index);
  const kept = new Map<string, Kept[]>();
  const doubles = new Map<RunBook, Double>();
  for (const { book } of order) {
    for (const scope of book.scopes.filter((one) => mayRepeat(one, year))) {
      const others = getOrInsert(kept, scope.scope, () => []);
      const found = others.find((other) => isMostly(scope, other));
      if (found === undefined) {
        others.push({ book, programs: scope.programs, keys: new Map(scope.keys) });
      } else doubles.set(book, withScope(doubles.get(book), book, scope, found));
    }
  }
  return doubles;
}

function mayRepeat({ isNamed, year: own }: Scope, year: number | null): boolean {
  return isNamed && (own === null || year === null || own === year);
}

function isMostly({ keys, programs }: Scope, other: Kept): boolean {
  return isRepeat(sharedOf(keys, other.keys), programs, other.programs);
}

/** One that others replace in several 局 names the first of them. */
function withScope(
  before: Double | undefined,
  book: RunBook,
  { scope, programs, keys }: Scope,
  other: Kept,
): Double {
  const alike = sharedOf(keys, other.keys);
  if (before === undefined) {
    const by = other.book.saved > book.saved ? 'saved' : 'order';
    return { file: other.book.file, by, alike, programs, scopes: [scope] };
  }
  return {
    ...before,
    alike: before.alike + alike,
    programs: before.programs + programs,
    scopes: [...before.scopes, scope],
  };
}

function sharedOf(keys: Scope['keys'], others: ReadonlyMap<string, number>): number {
  return keys.reduce((sum, [key, count]) => sum + Math.min(count, others.get(key) ?? 0), 0);
}
