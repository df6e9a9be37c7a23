import type { Book } from '../book/Book';
import { difference } from '../collections/arithmetic';
import { isAbsent } from '../facts/costs';
import type { CellRef } from '../address/CellRef';
import {
  addedUp,
  addendOf,
  type Basis,
  type PlacedSubtotal,
  placedSubtotals,
  subtotalAt,
  type Tally,
} from '../facts/tallies';
import { toBill } from '../findings/Bill';
import { cellEdit, choiceFix } from '../fix/fixEdits';
import type { Subtotal } from '../layout/Layout';
import { type Profile, RESOURCE_KEYS, titleOf } from '../profile/Profile';
import { amountOf, readAmount } from '../readers/amount';
import type { Program } from '../records/Program';
import { textOf } from '../snapshot/CellValue';
import { convert, yenPer } from '../text/units';
import { formatAmount as amount, formatNumber, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { type Doubt, defineRule, worded } from './Rule';

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

/** A bill of more programs would be no help. */
const MOST_PARTS = 12;

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
    mismatch: worded(
      (v: Compared) =>
        `「${quote(v.label)}」の${v.title}は${amount(v.total, v.unit)}ですが、${BASES[v.basis].ja}の${v.count}事業の和は${amount(v.expected, v.unit)}です（差 ${amount(v.difference, v.unit)}）。`,
      (v) =>
        `${v.title} of “${quote(v.label)}” is ${amount(v.total, v.unit)}, but the ${v.count} programs ${BASES[v.basis].en} add up to ${amount(v.expected, v.unit)} (difference ${amount(v.difference, v.unit)}).`,
      (v) => `${formatNumber(v.total)}、事業の和${formatNumber(v.expected)}`,
      (v) => `${formatNumber(v.total)}, programs ${formatNumber(v.expected)}`,
    ),
    rounding: worded(
      (v: Compared) =>
        `「${quote(v.label)}」の${v.title}は${amount(v.total, v.unit)}で、${BASES[v.basis].ja}の${v.count}事業の和${amount(v.expected, v.unit)}との差は${amount(v.difference, v.unit)}です。端数であれば、このままで差し支えありません。`,
      (v) =>
        `${v.title} of “${quote(v.label)}” is ${amount(v.total, v.unit)}; the ${v.count} programs ${BASES[v.basis].en} add up to ${amount(v.expected, v.unit)}, a difference of ${amount(v.difference, v.unit)}. If that is rounding, it may stay.`,
      (v) => `${formatNumber(v.total)}、事業の和${formatNumber(v.expected)}`,
      (v) => `${formatNumber(v.total)}, programs ${formatNumber(v.expected)}`,
    ),
  },

  check(book) {
    return placedSubtotals(book).flatMap((placed) => judge(placed, book.profile));
  },

  /** The subtotal → the sum. */
  fix({ cell, message }, book) {
    const { expected } = message.values;
    return expected < 0 ? null : choiceFix(cellEdit(book, cell, expected));
  },

  bill({ cell, message: { values } }, book, language) {
    const { label, basis, count, total, expected, unit } = values;
    const programs = count > MOST_PARTS ? null : partsOf(cell, values, book);
    const word =
      language === 'ja'
        ? `${BASES[basis].ja}の${count}事業の和`
        : `Sum of ${count} programs ${BASES[basis].en}`;
    return toBill({
      unit,
      parts: programs ?? [],
      sum: { label: word, value: expected },
      stated: { label: quote(label), cell, value: total },
    });
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

/** One column of a subtotal against a sum that it may stand for. */
interface Column {
  readonly sum: Subtotal['sums'][number];
  readonly total: number;
  /** null where a part is not known. */
  readonly expected: number | null;
  /** A program whose part is not known. */
  readonly unknown: Program | null;
}

function judge({ subtotal: { sums, label }, bases, profile }: PlacedSubtotal, form: Profile) {
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

/** The programs that a column adds up, each with its part; null where they cannot be told. */
function partsOf(cell: CellRef, { basis, count, expected, unit }: Compared, book: Book) {
  const found = subtotalAt(cell, book);
  if (found === null) return null;
  const keys = found.key === 'cost' ? RESOURCE_KEYS : [found.key];
  const candidates = addedUp(found, basis, count, book).filter(({ length }) => length === count);
  const parts = candidates.map((programs) =>
    programs.map((program) => ({
      label: nameOf(program),
      cell: found.key === 'cost' ? program.fields.name.cell : program.fields[found.key].cell,
      value: addendOf(program, keys, unit),
    })),
  );
  const sum = (own: readonly { readonly value: number }[]) =>
    own.reduce((all, { value }) => all + value, 0);
  return parts.find((own) => difference(sum(own), expected) === 0) ?? null;
}

function nameOf({ fields }: Program): string {
  return quote(textOf(fields.name.value) ?? textOf(fields.no.value) ?? '');
}
