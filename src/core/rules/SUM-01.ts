import {
  type CostParts,
  isAbsent,
  partOf,
  isResource,
  type PlacedSum,
  type SumTerms,
  sumsIn,
  termsOf,
  rowMissing,
  hasThousandfoldPart,
} from '../facts/costs';
import { difference } from '../collections/arithmetic';
import { amountAt, programOf } from '../fix/places';
import { fieldEdit, choiceFix } from '../fix/fixEdits';
import type { Hint } from '../hints/Hint';
import { hintForTotal } from '../hints/hints';
import { type Profile, RESOURCE_KEYS, type ResourceKey } from '../profile/Profile';
import { amountOf } from '../readers/amount';
import type { Program } from '../records/Program';
import { formatAmount as amount } from '../words/format';
import { enTerms, jaTerms } from '../facts/sumTerms';
import { FOR_PAGES } from './forPages';
import { type Doubt, defineRule, sentence } from './Rule';

type Apart<T> = T & {
  readonly total: number;
  readonly expected: number;
  readonly difference: number;
};

/** Every sum of the form, in every year-block: 合計 = ヒト + モノ + カネ. Accuses no cell. */
export const sum01 = defineRule({
  id: 'SUM-01',
  severity: 'error',
  source: 'broker',
  needs: [],
  asks: {
    ja: '合計はヒト・モノ・カネの和になっていますか',
    en: 'Is the total the sum of people, things and money?',
  },
  messages: {
    mismatch: sentence(
      (v: Apart<CostParts>) =>
        `${jaParts(v)}＝${amount(v.expected, v.unit)}ですが、合計は${amount(v.total, v.unit)}です（差 ${amount(v.difference, v.unit)}）。`,
      (v) =>
        `${enParts(v)} = ${amount(v.expected, v.unit)}, but the total is ${amount(v.total, v.unit)} (difference ${amount(v.difference, v.unit)}).`,
    ),
    rounding: sentence(
      (v: Apart<CostParts>) =>
        `${jaParts(v)}＝${amount(v.expected, v.unit)}で、合計の${amount(v.total, v.unit)}との差は${amount(v.difference, v.unit)}です。端数であれば、このままで差し支えありません。`,
      (v) =>
        `${enParts(v)} = ${amount(v.expected, v.unit)}; the total is ${amount(v.total, v.unit)}, a difference of ${amount(v.difference, v.unit)}. If that is rounding, it may stay.`,
    ),
    blank: sentence(
      (v: CostParts & { readonly expected: number }) =>
        `合計が空欄です。${jaParts(v)}＝${amount(v.expected, v.unit)}になります。`,
      (v) => `The total is blank. ${enParts(v)} = ${amount(v.expected, v.unit)}.`,
    ),
    blankUnknown: sentence(
      (v: CostParts) => `合計が空欄です。${jaParts(v)}のため、まだ計算できません。`,
      (v) => `The total is blank. ${enParts(v)}: it cannot be worked out yet.`,
    ),
    termsMismatch: sentence(
      (v: Apart<SumTerms>) =>
        `${jaTerms(v)}ですが、${v.title}は${amount(v.total, v.unit)}です（差 ${amount(v.difference, v.unit)}）。`,
      (v) =>
        `${enTerms(v)}, but ${v.title} is ${amount(v.total, v.unit)} (difference ${amount(v.difference, v.unit)}).`,
    ),
    termsRounding: sentence(
      (v: Apart<SumTerms>) =>
        `${jaTerms(v)}で、${v.title}の${amount(v.total, v.unit)}との差は${amount(v.difference, v.unit)}です。端数であれば、このままで差し支えありません。`,
      (v) =>
        `${enTerms(v)}; ${v.title} is ${amount(v.total, v.unit)}, a difference of ${amount(v.difference, v.unit)}. If that is rounding, it may stay.`,
    ),
    termsBlank: sentence(
      (v: SumTerms) => `「${v.title}」が空欄です。${jaTerms(v)}になります。`,
      (v) => `"${v.title}" is blank. ${enTerms(v)}.`,
    ),
  },

  checkProgram(program, book) {
    // UNIT-02 speaks of such a figure.
    if (hasThousandfoldPart(program)) return [];
    const { profile } = book;
    const lost = rowMissing(program, RESOURCE_KEYS, profile);
    const sums = sumsIn(program, profile);
    const [known, unknown] =
      lost === null ? [sums, []] : [sums.filter(({ isOfResources }) => !isOfResources), sums];
    const doubts = unknown.flatMap((placed): Doubt[] => {
      const { isOfResources, total, terms } = placed;
      const isThere = [total, ...terms].some(({ reading }) => !isAbsent(reading));
      if (lost === null || !isOfResources || !isThere) return [];
      return [{ cell: total.cell, unverified: lost }];
    });
    const found = known.flatMap((placed) => {
      const said = judge(placed, program, profile);
      if (said === null) return [];
      const hint =
        said.key === 'mismatch'
          ? hintForTotal({ ...said.values, program, parts: said.values }, book)
          : null;
      const isRounding = said.key === 'rounding' || said.key === 'termsRounding';
      return [
        {
          ...said,
          cell: placed.total.cell,
          related: placed.terms.map(({ cell }) => cell),
          severity: isRounding ? 'info' : placed.sum.severity,
          actual: amountOf(placed.total.reading),
          quantity: { kind: 'amount', unit: profile.unit },
          hint,
        } as const,
      ];
    });
    return [...doubts, ...found];
  },

  /** Total → the sum; and where the figures point to one part, that part as it would have to be. */
  fix(finding, book) {
    const { expected, cell, hint } = finding;
    const program = programOf(finding, book);
    if (typeof expected !== 'number' || program === null) return null;
    const place = amountAt(finding, book) ?? { cell, value: null };
    const total = expected < 0 ? null : fieldEdit(book, place, expected);
    const hinted = hintedPart(hint);
    if (hinted === null || hinted.value < 0) return choiceFix(total);
    return choiceFix(total, fieldEdit(book, program.fields[hinted.part], hinted.value));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '合計は市全体の行政コストの集計に使います。1か所の違いが、施策や局の合計まで響きます。',
          en: 'Totals are added up over the whole city: one slip carries into those of its policy and bureau.',
        },
        good: [
          {
            people: 21,
            things: 0,
            money: 69,
            total: 90,
            moneyText: '歳出予算額69百万円',
            previousYear: '歳出決算額67百万円',
          },
        ],
        bad: [
          {
            people: 27,
            things: 0,
            money: 69,
            total: 90,
            moneyText: '歳出予算額69百万円',
            previousYear: '歳出決算額67百万円',
          },
        ],
      }
    : null,
});

type Said =
  | { readonly key: 'mismatch' | 'rounding'; readonly values: Apart<CostParts> }
  | { readonly key: 'blank'; readonly values: CostParts & { readonly expected: number } }
  | { readonly key: 'blankUnknown'; readonly values: CostParts }
  | { readonly key: 'termsMismatch' | 'termsRounding'; readonly values: Apart<SumTerms> }
  | { readonly key: 'termsBlank'; readonly values: SumTerms };

type Judged = Said & { readonly expected: number | null };

/** One sum in one place; null where it holds, or where a term or the total cannot be read. */
function judge(placed: PlacedSum, program: Program, profile: Profile): Judged | null {
  const { sum, total, terms } = placed;
  const values = terms.map(({ key, reading }) => {
    // What a blank part counts as is costParts' to say.
    if (isResource(key)) return partOf(program, key, profile);
    return isAbsent(reading) ? 0 : amountOf(reading);
  });
  const known = values.filter((value) => value !== null);
  const expected = known.length < values.length ? null : difference(sumOf(known), 0);
  const written = amountOf(total.reading);
  const [people = null, things = null, money = null] = values;
  const parts: CostParts = { people, things, money, unit: profile.unit };
  if (written === null) {
    const hasPart = terms.some(({ reading }) => amountOf(reading) !== null);
    if (!isAbsent(total.reading) || !hasPart) return null;
    if (total.reading.kind === 'nil' && expected === 0) return null;
    return blank(expected);
  }
  if (expected === null) return null;
  const apart = Math.abs(difference(expected, written));
  if (apart === 0) return null;
  return clash(expected, { total: written, expected, difference: apart });

  function blank(all: number | null): Judged | null {
    if (placed.isOfResources) {
      return all === null
        ? { key: 'blankUnknown', values: parts, expected: all }
        : { key: 'blank', values: { ...parts, expected: all }, expected: all };
    }
    if (all === null) return null;
    const named = termsOf(placed, known, all, program, profile);
    return { key: 'termsBlank', values: named, expected: all };
  }

  function clash(all: number, figures: Apart<object>): Judged {
    const isRounding = figures.difference <= sum.tolerance;
    if (placed.isOfResources) {
      const key = isRounding ? 'rounding' : 'mismatch';
      return { key, values: { ...parts, ...figures }, expected: all };
    }
    const key = isRounding ? 'termsRounding' : 'termsMismatch';
    const named = termsOf(placed, known, all, program, profile);
    return { key, values: { ...named, ...figures }, expected: all };
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function jaParts(v: CostParts): string {
  const part = (value: number | null) => (value === null ? '不明' : amount(value, v.unit));
  return `ヒト ${part(v.people)}＋モノ ${part(v.things)}＋カネ ${part(v.money)}`;
}

function enParts(v: CostParts): string {
  const part = (value: number | null) => (value === null ? 'unknown' : amount(value, v.unit));
  return `People ${part(v.people)} + things ${part(v.things)} + money ${part(v.money)}`;
}

/** Which part explains the clash better than the total does, and what it would be. */
function hintedPart(hint: Hint | undefined): { part: ResourceKey; value: number } | null {
  if (hint === undefined) return null;
  if (hint.key === 'budgetFits') return { part: 'money', value: hint.values.budget };
  if (hint.key === 'costPerHead') return { part: 'people', value: hint.values.people };
  if (!('meant' in hint.values) || hint.values.part === 'total') return null;
  return { part: hint.values.part, value: hint.values.meant };
}
