import { countBy, getOrInsert, groupBy } from '../collections/collections';
import { isRepeat, sharedBy } from './copies';
import { withElsewhere } from './elsewhere';
import { type Double, type RunBook, type RunSetting, yearOf } from './RunBook';

/** In a run of fewer workbooks a year far above all others is no slip. */
const FEWEST_FOR_SLIP = 3;

/**
 * What a run says of each of its workbooks, in their order; null where it says nothing else than the
 * workbook itself. The run's year is the one that most workbooks have, of two the later. Every face
 * that reads several workbooks asks this, and reads those again of which something is said.
 */
export function settingsOfRun(books: readonly RunBook[]): readonly (RunSetting | null)[] {
  const settings = new Map<RunBook, RunSetting | null>();
  // One without programs says nothing, and is of no year.
  const filled = books.filter(({ scopes }) => scopes.length > 0);
  for (const own of groupBy(filled, ({ form }) => form).values()) {
    settingsOfForm(own).forEach((setting, index) => {
      const book = own[index];
      if (book !== undefined) settings.set(book, setting);
    });
  }
  return withElsewhere(
    books.map((book) => settings.get(book) ?? null),
    books,
  );
}

/** A workbook's year, and that of each of its programs. */
interface Years {
  readonly fiscalYear: number | null;
  readonly programs: readonly { readonly fiscalYear: number | null }[];
}

/** Whether nothing of a workbook counts because all of it is of other years than its run. */
export function isOfOtherYear({ programs, fiscalYear: year }: Years): boolean {
  const isOther = programs.map((one) => one.fiscalYear !== null && one.fiscalYear !== year);
  return isOther.length > 0 && !isOther.includes(false);
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

/** A year that one workbook has alone, more than one above all others of the run. */
function wrongYear(books: readonly RunBook[]): number | null {
  if (books.length < FEWEST_FOR_SLIP) return null;
  const years = books.flatMap((book) => book.years).sort((a, b) => b - a);
  const [top, next] = years;
  return top !== undefined && next !== undefined && top > next + 1 ? top : null;
}

type Scope = RunBook['scopes'][number];

/** What counts of a 局 and 年度, and the workbook that it stands in. */
interface Kept extends Pick<Scope, 'programs'> {
  readonly book: RunBook;
}

/** Of one 局 and 年度: each program, and how often what counts holds it. */
type KeptScope = Map<string, Map<Kept, number>>;

/**
 * Workbooks that another one of the same 局 and 年度 replaces, or of no 局 is a copy of: the one that the
 * user chose counts, else the one that was saved last.
 */
function doublesIn(books: readonly RunBook[], year: number | null): ReadonlyMap<RunBook, Double> {
  const order = books
    .map((book, index) => ({ book, index }))
    .sort(
      (a, b) =>
        Number(isChosen(b.book)) - Number(isChosen(a.book)) ||
        b.book.saved - a.book.saved ||
        b.index - a.index,
    );
  // Of most 局 there is one workbook: nothing is compared then.
  const counts = countBy(books.flatMap(({ scopes }) => scopes.map(({ scope }) => scope)));
  const kept = new Map<string, KeptScope>();
  const doubles = new Map<RunBook, Double>();
  for (const { book } of order) {
    for (const scope of book.scopes) {
      if ((counts.get(scope.scope) ?? 0) < 2 || !mayRepeat(scope, year)) continue;
      const others = getOrInsert(kept, scope.scope, (): KeptScope => new Map());
      const keys = countBy(scope.keys);
      const shared = sharedBy(keys, others);
      const [found, alike = 0] =
        [...shared].find(([one, count]) =>
          scope.isNamed
            ? isRepeat(count, scope.programs, one.programs)
            : count === scope.programs && count === one.programs,
        ) ?? [];
      if (found !== undefined) {
        doubles.set(book, withScope(doubles.get(book), book, scope, found.book, alike));
        continue;
      }
      const own = { book, programs: scope.programs };
      for (const [key, count] of keys) {
        getOrInsert(others, key, () => new Map<Kept, number>()).set(own, count);
      }
    }
  }
  return doubles;
}

function mayRepeat({ year: own }: Scope, year: number | null): boolean {
  return own === null || year === null || own === year;
}

/** One that others replace in several 局 names the first of them. */
function withScope(
  before: Double | undefined,
  book: RunBook,
  { scope, programs, isNamed }: Scope,
  counted: RunBook,
  alike: number,
): Double {
  if (before === undefined) {
    const by = reasonFor(counted, book);
    return { file: counted.file, by, alike, programs, scopes: [scope], isNameless: !isNamed };
  }
  return {
    ...before,
    alike: before.alike + alike,
    programs: before.programs + programs,
    scopes: [...before.scopes, scope],
  };
}

function isChosen(book: RunBook): boolean {
  return book.isChosen === true;
}

function reasonFor(counted: RunBook, other: RunBook): Double['by'] {
  if (isChosen(counted) && !isChosen(other)) return 'chosen';
  return counted.saved > other.saved ? 'saved' : 'order';
}
