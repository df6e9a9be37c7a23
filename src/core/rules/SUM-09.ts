import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import { difference } from '../collections/arithmetic';
import { isAbsent, isRowThere, partOf } from '../facts/costs';
import { foldName } from '../text/foldText';
import { cellEdit, choiceFix } from '../fix/fixEdits';
import type { Subtotal, SubtotalKind } from '../layout/Layout';
import { inUnit, type Profile, RESOURCE_KEYS, type ResourceKey, titleOf } from '../profile/Profile';
import { amountOf, readAmount } from '../readers/amount';
import type { Program } from '../records/Program';
import { scopeOf } from '../records/readProgram';
import { textOf } from '../snapshot/CellValue';
import { convert, yenPer } from '../text/units';
import { formatAmount as amount, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { type Doubt, defineRule, sentence } from './Rule';

/** Which programs a subtotal adds up. */
type Basis = 'since' | 'policy' | 'section' | 'sheet' | 'book';

interface Compared {
  readonly label: string;
  /** What the column holds. */
  readonly title: string;
  readonly total: number;
  readonly expected: number;
  readonly difference: number;
  readonly basis: Basis;
  /** How many programs that are. */
  readonly count: number;
  readonly unit: string;
}

const BASES: { readonly [B in Basis]: { readonly ja: string; readonly en: string } } = {
  since: { ja: '前の計より後', en: 'since the total above it' },
  policy: { ja: 'この施策', en: 'of this policy' },
  section: { ja: 'この課', en: 'of this section' },
  sheet: { ja: 'このシート', en: 'of this sheet' },
  book: { ja: 'この局・区', en: 'of this bureau' },
};

/** A subtotal is the sum of its programs, column by column. */
export const sum09 = defineRule({
  id: 'SUM-09',
  severity: 'error',
  source: 'broker',
  asks: {
    ja: '小計や合計は、その事業の和になっていますか',
    en: 'Are subtotals the sums of their programs?',
  },
  messages: {
    mismatch: sentence(
      (v: Compared) =>
        `「${quote(v.label)}」の${v.title}は${amount(v.total, v.unit)}ですが、${BASES[v.basis].ja}の${v.count}事業の和は${amount(v.expected, v.unit)}です（差 ${amount(v.difference, v.unit)}）。`,
      (v) =>
        `${v.title} of “${quote(v.label)}” is ${amount(v.total, v.unit)}, but the ${v.count} programs ${BASES[v.basis].en} add up to ${amount(v.expected, v.unit)} (difference ${amount(v.difference, v.unit)}).`,
    ),
    rounding: sentence(
      (v: Compared) =>
        `「${quote(v.label)}」の${v.title}は${amount(v.total, v.unit)}で、${BASES[v.basis].ja}の${v.count}事業の和${amount(v.expected, v.unit)}との差は${amount(v.difference, v.unit)}です。端数であれば、このままで差し支えありません。`,
      (v) =>
        `${v.title} of “${quote(v.label)}” is ${amount(v.total, v.unit)}; the ${v.count} programs ${BASES[v.basis].en} add up to ${amount(v.expected, v.unit)}, a difference of ${amount(v.difference, v.unit)}. If that is rounding, it may stay.`,
    ),
  },

  check(book) {
    return inOrder(book).flatMap((placed) => judge(placed, book.profile));
  },

  /** The subtotal → the sum. */
  fix({ cell, message }, book) {
    const { expected } = message.values;
    return expected < 0 ? null : choiceFix(cellEdit(book, cell, expected));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '小計や合計は、事業を直したあとに直し忘れやすく、違ったまま資料に使われます。',
          en: 'Subtotals are easily left as they were when a program changes, and are then used as they stand.',
        },
        good: [{}, { sumName: '合計', sumTotal: 36 }],
        bad: [{}, { sumName: '合計', sumTotal: 46 }],
      }
    : null,
});

type Key = ResourceKey | 'total';

/** Sums of programs in the form's unit, column by column. Made once and never changed: one tally follows from another. */
interface Tally {
  readonly count: number;
  readonly sums: { readonly [K in Key]: number };
  /** How many programs have an unknown amount there, and the last of them. */
  readonly unknown: { readonly [K in Key]: number };
  readonly last: { readonly [K in Key]: Program | null };
}

function each<T>(make: (key: Key) => T): { readonly [K in Key]: T } {
  return {
    people: make('people'),
    things: make('things'),
    money: make('money'),
    total: make('total'),
  };
}

const EMPTY: Tally = {
  count: 0,
  sums: each(() => 0),
  unknown: each(() => 0),
  last: each(() => null),
};

function plus(tally: Tally, program: Program, profile: Profile): Tally {
  const [own, per] = [yenPer(program.profile.unit), yenPer(profile.unit)];
  const values = each((key) => {
    const value = valueOf(program, key);
    return value === null ? null : convert(value, own, per);
  });
  return {
    count: tally.count + 1,
    sums: each((key) => tally.sums[key] + (values[key] ?? 0)),
    unknown: each((key) => tally.unknown[key] + Number(values[key] === null)),
    last: each((key) => (values[key] === null ? program : tally.last[key])),
  };
}

/** What was added to `before` to make `all`. */
function minus(all: Tally, before: Tally): Tally {
  return {
    ...all,
    count: all.count - before.count,
    sums: each((key) => difference(all.sums[key], before.sums[key])),
    unknown: each((key) => all.unknown[key] - before.unknown[key]),
  };
}

/** What a program's cell adds to its column; null where that is not known. */
function valueOf(program: Program, key: Key): number | null {
  const reading = program.costs[key];
  if (key === 'total') {
    if (!isAbsent(reading)) return amountOf(reading);
    return RESOURCE_KEYS.every((part) => valueOf(program, part) === 0) ? 0 : null;
  }
  if (!isRowThere(program, key)) return null;
  if (!isAbsent(reading)) return amountOf(reading);
  // What only a text names stands in no cell of the column.
  const { value, from } = partOf(program, key, program.profile);
  return from === 'nothing' ? value : null;
}

/** A subtotal with the sums that it may stand for, the likeliest first. */
interface Placed {
  readonly subtotal: Subtotal;
  /** The form as the subtotal's table has it. */
  readonly profile: Profile;
  readonly bases: readonly Candidate[];
}
type Candidate = readonly [basis: Basis, tally: Tally];

/** Walks once through programs and subtotals as they stand below each other. */
function inOrder(book: Book): Placed[] {
  const subtotals = book.layout.tables.flatMap((table) =>
    table.subtotals.map((subtotal) => ({
      subtotal,
      profile: table.unit === null ? book.profile : inUnit(book.profile, table.unit.name),
      scope: scopeOf(table),
      policy: table.policy?.code ?? '',
    })),
  );
  if (subtotals.length === 0) return [];
  const walk = new Walk(book);
  const placed = subtotals.map(({ subtotal, profile, scope, policy }) => {
    walk.to(subtotal.cell);
    return { subtotal, profile, scope, bases: walk.candidates(subtotal, scope, policy) };
  });
  walk.toEnd();
  // A total may stand above its programs, too.
  return placed.map(({ subtotal, profile, scope, bases }) => ({
    subtotal,
    profile,
    bases: [...bases, ...walk.wholes(subtotal, scope)],
  }));
}

/** Sums so far, by what they are of: each 局・区 and 年度 apart, but for what stands on a sheet. */
class Walk {
  private next = 0;
  private readonly tallies = new Map<string, Tally>();
  /** What was added up at the last subtotal: of any, of each kind and of each name. */
  private readonly before = new Map<string, Tally>();

  constructor(private readonly book: Book) {}

  /** Takes the programs that stand above a cell. */
  to({ sheet, row }: Pick<CellRef, 'sheet' | 'row'>): void {
    const { programs, profile } = this.book;
    for (let one = programs[this.next]; one !== undefined; one = programs[++this.next]) {
      if (one.sheet > sheet || (one.sheet === sheet && one.block.firstRow > row)) return;
      const policy = one.policy?.code ?? '';
      const section = sectionOf(one);
      for (const key of [
        one.scope,
        `sheet ${one.sheet}`,
        `sheet ${one.sheet} ${one.scope}`,
        `policy ${policy} ${one.scope}`,
        `policy ${policy} ${one.sheet} ${one.scope}`,
        `section ${section} ${one.scope}`,
        `section ${section} ${one.sheet} ${one.scope}`,
      ]) {
        this.tallies.set(key, plus(this.of(key), one, profile));
      }
    }
  }

  toEnd(): void {
    this.to({ sheet: Infinity, row: 0 });
  }

  /** What a subtotal may stand for by what stands above it. */
  candidates(
    { kind, label, cell: { sheet } }: Subtotal,
    scope: string,
    policy: string,
  ): readonly Candidate[] {
    const section = sectionOf(this.book.programs[this.next - 1]);
    const all = this.of(scope);
    const marks = {
      any: `any ${scope}`,
      kind: `kind ${kind} ${scope}`,
      label: `label ${foldName(label)} ${scope}`,
    };
    const since = (mark: string): Candidate => [
      'since',
      minus(all, this.before.get(mark) ?? EMPTY),
    ];
    const policies: readonly Candidate[] = [
      ['policy', this.of(`policy ${policy} ${sheet} ${scope}`)],
      ['policy', this.of(`policy ${policy} ${scope}`)],
    ];
    const sections: readonly Candidate[] = [
      ['section', this.of(`section ${section} ${sheet} ${scope}`)],
      ['section', this.of(`section ${section} ${scope}`)],
    ];
    const onSheet = this.onSheet(sheet, scope);
    const byKind: { readonly [K in SubtotalKind]: readonly Candidate[] } = {
      policy: policies,
      section: [...sections, since(marks.kind), ...onSheet],
      bureau: [['book', all], since(marks.kind), ...onSheet],
      open: [since(marks.any), ...policies, ...onSheet, ['book', all], since(marks.label)],
    };
    for (const mark of Object.values(marks)) this.before.set(mark, all);
    return byKind[kind];
  }

  wholes({ kind, cell: { sheet } }: Subtotal, scope: string): readonly Candidate[] {
    if (kind === 'policy' || kind === 'section') return [];
    return [...this.onSheet(sheet, scope), ['book', this.of(scope)]];
  }

  /** The bureau's on a sheet, and all of it. */
  private onSheet(sheet: number, scope: string): readonly Candidate[] {
    return [
      ['sheet', this.of(`sheet ${sheet} ${scope}`)],
      ['sheet', this.of(`sheet ${sheet}`)],
    ];
  }

  private of(key: string): Tally {
    return this.tallies.get(key) ?? EMPTY;
  }
}

function sectionOf(program: Program | undefined): string {
  return foldName(textOf(program?.fields.section.value ?? null) ?? '');
}

/** One column of a subtotal against a sum that it may stand for. */
interface Column {
  readonly sum: Subtotal['sums'][number];
  readonly total: number;
  /** null where a part is not known. */
  readonly expected: number | null;
  /** A program whose part is not known. */
  readonly unknown: Program | null;
}

function judge({ subtotal: { sums, label }, bases, profile }: Placed, form: Profile) {
  const { unit, tolerance } = profile;
  const readings = sums.map((sum) => ({ sum, reading: readAmount(sum.value, profile) }));
  const unread = readings.flatMap(({ sum, reading }): Doubt[] => {
    const isKnown = amountOf(reading) !== null || isAbsent(reading);
    const what = `${label} ${titleOf(profile, sum.key)}`;
    return isKnown
      ? []
      : [{ cell: sum.cell, unverified: { key: 'partUnknown', values: { what } } }];
  });
  const known = readings.flatMap(({ sum, reading }) => {
    const total = amountOf(reading);
    return total === null ? [] : [{ sum, total }];
  });
  const judged = bases
    .filter(([, { count }]) => count > 0)
    .map(([basis, tally]) => ({
      basis,
      tally,
      columns: known.map((one) => compare(one, tally, [form.unit, unit])),
    }));
  const ranked = judged.map((one, index) => ({ one, index, rank: rankOf(one.columns, tolerance) }));
  const [best] = ranked.sort((a, b) => compareRanks(a.rank, b.rank) || a.index - b.index);
  if (best === undefined) return unread;
  const { basis, tally, columns } = best.one;
  const doubts = columns.flatMap(({ sum: { cell }, expected, unknown }): Doubt[] => {
    const what = unknown === null ? label : nameOf(unknown);
    return expected === null
      ? [{ cell, unverified: { key: 'partUnknown', values: { what } } }]
      : [];
  });
  const found = columns.flatMap(({ sum: { key, cell }, total, expected }) => {
    const apart = expected === null ? 0 : Math.abs(difference(expected, total));
    if (expected === null || apart === 0) return [];
    const isRounding = apart <= tolerance;
    const title = titleOf(profile, key);
    const count = tally.count;
    const said = { label, title, total, expected, difference: apart, basis, count, unit };
    return [
      {
        cell,
        key: isRounding ? 'rounding' : 'mismatch',
        severity: isRounding ? 'info' : 'error',
        values: said,
        expected,
        actual: total,
        quantity: { kind: 'amount', unit },
      } as const,
    ];
  });
  return [...unread, ...doubts, ...found];
}

function compare(
  { sum, total }: Pick<Column, 'sum' | 'total'>,
  { sums, unknown, last }: Tally,
  [from, to]: readonly [from: string, to: string],
): Column {
  const keys = sum.key === 'cost' ? RESOURCE_KEYS : [sum.key];
  const lacking = keys.find((key) => unknown[key] > 0);
  if (lacking !== undefined) return { sum, total, expected: null, unknown: last[lacking] };
  const all = keys.reduce((sum, key) => sum + sums[key], 0);
  const expected = difference(convert(all, yenPer(from), yenPer(to)), 0);
  return { sum, total, expected, unknown: null };
}

/** How badly columns fit: how many do not, how many are not known, and by how much. */
type Rank = readonly [wrong: number, unknown: number, apart: number];

function rankOf(columns: readonly Column[], tolerance: number): Rank {
  let [wrong, unknown, apart] = [0, 0, 0];
  for (const { total, expected } of columns) {
    if (expected === null) unknown++;
    else {
      const own = Math.abs(difference(expected, total));
      apart += own;
      if (own > tolerance) wrong++;
    }
  }
  return [wrong, unknown, apart];
}

function compareRanks(a: Rank, b: Rank): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function nameOf({ fields }: Program): string {
  return quote(textOf(fields.name.value) ?? textOf(fields.no.value) ?? '');
}
