import { countBy } from '../../core/collections/collections';
import { fiscalYearLabel } from '../../core/words/format';
import type { OpenState } from '../state';
import {
  type AddedBook,
  type BookLook,
  CITY_KINDS,
  type CityKind,
  keyOf,
  OWN_KEY,
} from '../summary/SummaryState';
import type { PaneWords } from '../words/paneWords';

/** A line of 全庁のブック. */
export interface CityRow {
  readonly key: string;
  readonly kind: CityKind;
  readonly name: string;
  /** What was added, to be taken out again; null for the workbook in view, and for what is missing. */
  readonly id: number | null;
  readonly isOwn: boolean;
  /** Why it counts for nothing; null where it counts. */
  readonly why: string | null;
  /** That it took the place of an older one, and what has become of its errors, or that it did not. */
  readonly again: string | null;
  /** The workbook that counts in its place; null for none. */
  readonly double: string | null;
  readonly look: BookLook | null;
  readonly programs: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Sums of what counts, in the form's unit. */
interface CitySums {
  readonly parts: number;
  readonly total: number;
  readonly unit: string;
}

export interface CityList {
  /** Worst first. */
  readonly rows: readonly CityRow[];
  readonly counts: ReadonlyMap<CityKind, number>;
  /** Without what is missing. */
  readonly books: number;
  readonly programs: number;
  readonly errors: number;
  readonly warnings: number;
  /** Titles of what the total is the sum of. */
  readonly titles: readonly string[];
  /** null where the workbooks' figures cannot be added up, or there are none. */
  readonly sums: CitySums | null;
}

/** Makes a function that makes the list anew only when the workbooks are others. */
function rememberList(): (state: OpenState, words: PaneWords) => CityList {
  let known: readonly unknown[] = [];
  let list: CityList | null = null;
  return (state, words) => {
    const { summary, city, place } = state;
    const asked = [summary.added, city.own, city.missing, place];
    if (list === null || asked.some((one, index) => one !== known[index])) {
      known = asked;
      list = makeList(state, words);
    }
    return list;
  };
}

/** The workbooks of the city, shared by all who ask for them. */
export const cityList = rememberList();

function makeList({ summary, city, place }: OpenState, words: PaneWords): CityList {
  const own: AddedRow = { key: OWN_KEY, name: place?.workbook ?? '', id: null, isOwn: true };
  const rows = [
    ...(city.own === null ? [] : [rowOf(own, city.own, words)]),
    ...summary.added.map((book) => addedRow(book, words)),
    ...city.missing.map((bureau): CityRow => {
      const head = { key: `missing ${bureau}`, name: bureau, id: null, isOwn: false };
      return { ...head, ...NOTHING, kind: 'missing', why: words.city.kinds.missing };
    }),
  ].sort(worstFirst);
  const sum = (of: (row: CityRow) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  const looks = rows.flatMap(({ look }) => look ?? []);
  return {
    rows,
    counts: countBy(rows.map(({ kind }) => kind)),
    books: rows.length - city.missing.length,
    programs: sum(({ programs }) => programs),
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    titles: looks[0]?.source.form.parts.map(({ title }) => title) ?? [],
    sums: sumsOf(looks),
  };
}

type AddedRow = Pick<CityRow, 'key' | 'name' | 'id' | 'isOwn'>;

const NOTHING = {
  again: null,
  double: null,
  look: null,
  programs: 0,
  errors: 0,
  warnings: 0,
} as const;

function addedRow(book: AddedBook, words: PaneWords): CityRow {
  const { city, summary } = words;
  const { id, name, again, isApart = false } = book;
  const head: AddedRow = { key: keyOf(id), name, id, isOwn: false };
  const againWords = (errors: number): string | null => {
    const apart = isApart ? [city.apart] : [];
    return (
      [...apart, ...(again === undefined ? [] : [city.again(again, errors)])].join(city.gap) || null
    );
  };
  switch (book.kind) {
    case 'read': {
      const row = rowOf(head, book.inRun ?? book, words);
      return { ...row, again: againWords(row.errors) };
    }
    case 'known':
      return { ...head, ...NOTHING, kind: 'double', why: city.double(book.why) };
    case 'refused':
      return {
        ...head,
        ...NOTHING,
        again: againWords(0),
        kind: 'unread',
        why: city.unread(book.why),
      };
    case 'lost':
      return { ...head, ...NOTHING, kind: 'unread', why: summary.lost.mark + summary.lost.why };
  }
}

/** A workbook that could be read: what of it counts, and else why it does not. */
function rowOf(head: AddedRow, look: BookLook, { city }: PaneWords): CityRow {
  const { bureaus } = look.submission;
  const counted = bureaus.filter(({ outcome }) => outcome === 'counted');
  const sum = (of: (one: (typeof bureaus)[number]) => number): number =>
    counted.reduce((total, one) => total + of(one), 0);
  const [programs, errors, warnings] = [
    sum((one) => one.programs),
    sum((one) => one.errors),
    sum((one) => one.warnings),
  ];
  const own = { ...head, ...NOTHING, look, programs, errors, warnings };
  if (counted.length > 0) {
    const kind = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'ready';
    return { ...own, kind, why: null };
  }
  const replaced = bureaus.find((one) => one.double !== null);
  if (replaced !== undefined) {
    const { double, outcome } = replaced;
    const why = outcome === 'chosenDouble' ? city.otherChosen : city.sameAs;
    return { ...own, kind: 'double', why: city.double(why(double ?? '')), double };
  }
  if (bureaus.every(({ outcome }) => outcome === 'unfilled')) {
    return { ...own, kind: 'unfilled', why: city.kinds.unfilled };
  }
  const year = bureaus[0]?.year ?? null;
  const named = year === null ? '' : fiscalYearLabel(year);
  return { ...own, kind: 'otherYear', why: city.otherYear(named) };
}

function worstFirst(a: CityRow, b: CityRow): number {
  return (
    CITY_KINDS.indexOf(a.kind) - CITY_KINDS.indexOf(b.kind) ||
    b.errors - a.errors ||
    b.warnings - a.warnings
  );
}

/** Of what counts; amounts of another form or unit cannot be added. */
function sumsOf(looks: readonly BookLook[]): CitySums | null {
  const [first] = looks;
  if (first === undefined) return null;
  const { form, unit } = first.source;
  if (looks.some(({ source }) => source.unit !== unit || source.form.id !== form.id)) return null;
  const costs = looks.flatMap(({ source }) => source.programs.map(({ cost }) => cost));
  const sum = (of: (cost: (typeof costs)[number]) => number): number =>
    Number(costs.reduce((total, cost) => total + of(cost), 0).toFixed(6));
  const parts = sum((cost) => form.parts.reduce((total, { key }) => total + (cost[key] ?? 0), 0));
  return { parts, total: sum(({ total }) => total ?? 0), unit };
}
