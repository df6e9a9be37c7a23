import { countBy, getOrInsert, groupBy } from '../collections/collections';
import { type Elsewhere, spellingOf } from './mentions';
import { type RunBook, type RunSetting, yearOf } from './RunBook';

/** A mention with the workbook that it stands in. */
interface Placed extends Elsewhere {
  readonly index: number;
}

/**
 * The settings of a run's workbooks with what the others of the same 局 and 年度 say: of a No. and a
 * name the first workbook's, of a 施策 and a 所管課 the spelling that most workbooks have.
 */
export function withElsewhere(
  settings: readonly (RunSetting | null)[],
  books: readonly RunBook[],
): readonly (RunSetting | null)[] {
  // Of most 局 there is one workbook: nothing is compared then.
  const counts = countBy(
    books.flatMap((book) => book.scopes.map((one) => placeOf(book, one.scope))),
  );
  const placed = books.flatMap((book, index) => {
    const { file, scopes } = book;
    const setting = settings[index] ?? null;
    return scopes
      .filter(({ scope, isNamed, year }) => {
        if ((counts.get(placeOf(book, scope)) ?? 0) < 2) return false;
        const isRuns = setting === null || year === null || year === setting.year;
        return isNamed && isRuns && setting?.double?.scopes.includes(scope) !== true;
      })
      .flatMap(({ scope, mentions }) =>
        mentions.map((one): [string, Placed] => [
          `${placeOf(book, scope)}\n${one.kind} ${one.key}`,
          { ...one, scope, file, index },
        ]),
      );
  });
  const found = new Map<number, Elsewhere[]>();
  for (const mentions of groupBy(placed, ([key]) => key).values()) {
    const all = mentions.map(([, one]) => one);
    for (const [index, { kind, key, written, scope, file }] of othersIn(all)) {
      getOrInsert(found, index, () => []).push({ kind, key, written, scope, file });
    }
  }
  return settings.map((setting, index) => {
    const elsewhere = found.get(index);
    if (elsewhere === undefined) return setting;
    const own = books[index];
    const year = own === undefined ? null : yearOf(own, null);
    return { ...(setting ?? { year, wrongYear: null }), elsewhere };
  });
}

/** 局 and 年度 of a form. */
function placeOf({ form }: RunBook, scope: string): string {
  return `${form}\n${scope}`;
}

/** Of mentions of one thing: to which workbook which other's is said. */
function othersIn(all: readonly Placed[]): readonly (readonly [index: number, Placed])[] {
  const [first] = all;
  if (first === undefined) return [];
  if (first.kind === 'number' || first.kind === 'name') {
    return all.filter(({ index }) => index !== first.index).map(({ index }) => [index, first]);
  }
  const spellings = [...groupBy(all, spellingOf).values()];
  const [usual = [], ...rare] = spellings.sort((a, b) => b.length - a.length);
  const [example] = usual;
  if (example === undefined) return [];
  // Two spellings within one workbook are its own matter.
  const own = new Set(usual.map(({ index }) => index));
  const others = rare.flat().filter(({ index }) => !own.has(index));
  return others.map(({ index }) => [index, example]);
}
