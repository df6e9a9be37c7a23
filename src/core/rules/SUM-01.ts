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
import { isSameCell } from '../address/CellRef';
import { unknownReason } from '../facts/cells';
import { fieldWord } from '../facts/cellWords';
import { sourceOf } from '../facts/sources';
import { type Bill, toBill } from '../findings/Bill';
import type { Language } from '../words/sentence';
import { difference } from '../collections/arithmetic';
import { amountAt, programOf } from '../fix/places';
import { fieldEdit, choiceFix } from '../fix/fixEdits';
import type { Hint } from '../hints/Hint';
import { hintForTotal } from '../hints/hints';
import { type Profile, RESOURCE_KEYS, type ResourceKey, titleOf } from '../profile/Profile';
import { amountOf } from '../readers/amount';
import type { AmountPlace, Program } from '../records/Program';
import type { Reason } from '../facts/reasons';
import { formatAmount as amount, formatNumber } from '../words/format';
import { enTerms, jaTerms, SUM_OF_PARTS } from '../facts/sumTerms';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

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
    mismatch: worded(
      (v: Apart<CostParts>) =>
        `${jaParts(v)}＝${amount(v.expected, v.unit)}ですが、合計は${amount(v.total, v.unit)}です（差 ${amount(v.difference, v.unit)}）。`,
      (v) =>
        `${enParts(v)} = ${amount(v.expected, v.unit)}, but the total is ${amount(v.total, v.unit)} (difference ${amount(v.difference, v.unit)}).`,
      (v) => `${formatNumber(v.total)}、内訳の和${formatNumber(v.expected)}`,
      (v) => `${formatNumber(v.total)}, parts make ${formatNumber(v.expected)}`,
    ),
    rounding: worded(
      (v: Apart<CostParts>) =>
        `${jaParts(v)}＝${amount(v.expected, v.unit)}で、合計の${amount(v.total, v.unit)}との差は${amount(v.difference, v.unit)}です。端数であれば、このままで差し支えありません。`,
      (v) =>
        `${enParts(v)} = ${amount(v.expected, v.unit)}; the total is ${amount(v.total, v.unit)}, a difference of ${amount(v.difference, v.unit)}. If that is rounding, it may stay.`,
      (v) => `${formatNumber(v.total)}、内訳の和${formatNumber(v.expected)}`,
      (v) => `${formatNumber(v.total)}, parts make ${formatNumber(v.expected)}`,
    ),
    blank: worded(
      (v: CostParts & { readonly expected: number }) =>
        `合計が空欄です。${jaParts(v)}＝${amount(v.expected, v.unit)}になります。`,
      (v) => `The total is blank. ${enParts(v)} = ${amount(v.expected, v.unit)}.`,
      (v) => `空欄（${added(v)}）`,
      (v) => `blank (${added(v)})`,
    ),
    blankUnknown: worded(
      (v: CostParts) => `合計が空欄です。${jaParts(v)}のため、まだ計算できません。`,
      (v) => `The total is blank. ${enParts(v)}: it cannot be worked out yet.`,
      (v) => `空欄（${added(v)}）`,
      (v) => `blank (${added(v)})`,
    ),
    termsMismatch: worded(
      (v: Apart<SumTerms>) =>
        `${jaTerms(v)}ですが、${v.title}は${amount(v.total, v.unit)}です（差 ${amount(v.difference, v.unit)}）。`,
      (v) =>
        `${enTerms(v)}, but ${v.title} is ${amount(v.total, v.unit)} (difference ${amount(v.difference, v.unit)}).`,
      (v) => `${formatNumber(v.total)}、${jaSum(v)}${formatNumber(v.expected)}`,
      (v) => `${formatNumber(v.total)}, ${enSum(v)} ${formatNumber(v.expected)}`,
    ),
    termsRounding: worded(
      (v: Apart<SumTerms>) =>
        `${jaTerms(v)}で、${v.title}の${amount(v.total, v.unit)}との差は${amount(v.difference, v.unit)}です。端数であれば、このままで差し支えありません。`,
      (v) =>
        `${enTerms(v)}; ${v.title} is ${amount(v.total, v.unit)}, a difference of ${amount(v.difference, v.unit)}. If that is rounding, it may stay.`,
      (v) => `${formatNumber(v.total)}、${jaSum(v)}${formatNumber(v.expected)}`,
      (v) => `${formatNumber(v.total)}, ${enSum(v)} ${formatNumber(v.expected)}`,
    ),
    termsBlank: worded(
      (v: SumTerms) => `「${v.title}」が空欄です。${jaTerms(v)}になります。`,
      (v) => `“${v.title}” is blank. ${enTerms(v)}.`,
      (v) => `空欄（${jaSum(v)}${formatNumber(v.expected)}）`,
      (v) => `blank, ${enSum(v)} ${formatNumber(v.expected)}`,
    ),
  },

  checkProgram(program, book) {
    // UNIT-02 speaks of such a figure.
    if (hasThousandfoldPart(program)) return [];
    const { profile } = book;
    const said = sumsIn(program, profile).map((placed) => {
      const judged = judge(placed, program, profile);
      const { cell } = placed.total;
      if (judged === null) return null;
      if (!('expected' in judged)) return { cell, unverified: judged } as const;
      const hint =
        judged.key === 'mismatch'
          ? hintForTotal({ ...judged.values, program, parts: judged.values }, book)
          : null;
      const isRounding = judged.key === 'rounding' || judged.key === 'termsRounding';
      return {
        ...judged,
        cell,
        related: placed.terms.map((term) => term.cell),
        severity: isRounding ? 'info' : placed.sum.severity,
        actual: amountOf(placed.total.reading),
        quantity: { kind: 'amount', unit: profile.unit },
        hint,
      } as const;
    });
    return said.filter((one) => one !== null);
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

  bill(finding, book, language) {
    const program = programOf(finding, book);
    if (program === null) return null;
    const { profile } = book;
    const placed = sumsIn(program, profile).find((one) => {
      const judged = judge(one, program, profile);
      return isSameCell(one.total.cell, finding.cell) && judged?.key === finding.message.key;
    });
    return placed === undefined ? null : new Summed(placed, program, profile).toBill(language);
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

type Judged = (Said & { readonly expected: number | null }) | Reason;

/** One sum in one place; null where it holds, or where there is nothing to add up. */
function judge(placed: PlacedSum, program: Program, profile: Profile): Judged | null {
  const { total, terms } = placed;
  const sum = new Summed(placed, program, profile);
  const written = amountOf(total.reading);
  if (written === null) {
    if (!isAbsent(total.reading)) return unknownReason(total.field.title, total);
    return terms.every(({ reading }) => isAbsent(reading)) ? null : sum.ofBlank();
  }
  if (sum.expected === null) return sum.why;
  const apart = Math.abs(difference(sum.expected, written));
  return apart === 0 ? null : sum.ofClash(written, sum.expected, apart);
}

/** The terms of a sum, each as far as it is known. */
class Summed {
  /** null where a term is not known. */
  readonly expected: number | null;
  /** Why one of them is not. */
  readonly why: Reason | null;
  private readonly values: readonly TermValue[];
  private readonly known: readonly number[];

  constructor(
    private readonly placed: PlacedSum,
    private readonly program: Program,
    private readonly profile: Profile,
  ) {
    this.values = placed.terms.map((term) => termValue(term, placed, program, profile));
    this.known = this.values.flatMap(({ value }) => (value === null ? [] : [value]));
    const isKnown = this.known.length === this.values.length;
    const reasons = this.values.flatMap(({ unknown }) => (unknown === null ? [] : [unknown]));
    this.expected = isKnown ? difference(sumOf(this.known), 0) : null;
    this.why = reasons.find(({ key }) => key === 'rowMissing') ?? reasons[0] ?? null;
  }

  /** The total is blank, and something stands in a part. */
  ofBlank(): Judged | null {
    const { expected, why } = this;
    const { total, terms, isOfResources } = this.placed;
    if (why?.key === 'rowMissing') return why;
    if (!terms.some(({ reading }) => amountOf(reading) !== null)) return why;
    if (total.reading.kind === 'nil' && expected === 0) return null;
    if (!isOfResources) {
      return expected === null
        ? why
        : { key: 'termsBlank', values: this.named(expected), expected };
    }
    return expected === null
      ? { key: 'blankUnknown', values: this.parts(), expected }
      : { key: 'blank', values: { ...this.parts(), expected }, expected };
  }

  ofClash(total: number, expected: number, apart: number): Judged {
    const { sum, isOfResources } = this.placed;
    const figures = { total, expected, difference: apart };
    const isRounding = apart <= sum.tolerance;
    if (isOfResources) {
      const key = isRounding ? 'rounding' : 'mismatch';
      return { key, values: { ...this.parts(), ...figures }, expected };
    }
    const key = isRounding ? 'termsRounding' : 'termsMismatch';
    return { key, values: { ...this.named(expected), ...figures }, expected };
  }

  toBill(language: Language): Bill {
    const { program, profile, values, expected } = this;
    const { total, terms, isOfResources } = this.placed;
    const labelOf = ({ key, field }: AmountPlace) =>
      isOfResources ? fieldWord(key, profile, language) : field.title;
    return toBill({
      period: total.period === null ? null : (program.periods[total.period]?.name ?? null),
      unit: profile.unit,
      parts: terms.map((term, index) => {
        const { value = null, isFromText = false } = values[index] ?? {};
        const source = sourceOf(term.key, program, profile, language);
        return { label: labelOf(term), cell: term.cell, value, source, isFromText };
      }),
      sum: { label: SUM_OF_PARTS[language], value: expected },
      stated: {
        label: labelOf(total),
        cell: total.cell,
        value: amountOf(total.reading),
      },
    });
  }

  private parts(): CostParts {
    const [people = null, things = null, money = null] = this.values.map(({ value }) => value);
    const fromText = this.placed.terms.flatMap(({ key }, i) =>
      this.values[i]?.isFromText === true && isResource(key) ? [key] : [],
    );
    const noted = fromText.length === 0 ? {} : { fromText };
    return { people, things, money, unit: this.profile.unit, ...noted };
  }

  private named(expected: number): SumTerms {
    return termsOf(this.placed, this.known, expected, this.program, this.profile);
  }
}

/** What a term counts as, or why that cannot be known. */
interface TermValue {
  readonly value: number | null;
  readonly isFromText: boolean;
  readonly unknown: Reason | null;
}

function termValue(
  term: AmountPlace,
  { sum }: PlacedSum,
  program: Program,
  profile: Profile,
): TermValue {
  const { key, field, reading } = term;
  if (isResource(key)) {
    const what = titleOf(profile, key);
    const lost = rowMissing(program, [key], profile);
    if (lost !== null) return { value: null, isFromText: false, unknown: lost };
    const { value, from } = partOf(program, key, profile);
    return {
      value,
      isFromText: from === 'text',
      unknown: value === null ? whyUnknown(what, term) : null,
    };
  }
  // A sum of others that is blank is not known; 0 it is not.
  const isSum = profile.sums.some((other) => other !== sum && other.total === key);
  const value = isAbsent(reading) && !isSum ? 0 : amountOf(reading);
  return {
    value,
    isFromText: false,
    unknown: value === null ? whyUnknown(field.title, term) : null,
  };
}

function whyUnknown(what: string, term: AmountPlace): Reason {
  return unknownReason(what, term) ?? { key: 'partUnknown', values: { what } };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function jaParts(v: CostParts): string {
  const part = (key: ResourceKey) =>
    (v[key] === null ? '不明' : amount(v[key], v.unit)) +
    (isFromText(v, key) ? '（本文から）' : '');
  return `ヒト ${part('people')}＋モノ ${part('things')}＋カネ ${part('money')}`;
}

function enParts(v: CostParts): string {
  const part = (key: ResourceKey) =>
    (v[key] === null ? 'unknown' : amount(v[key], v.unit)) +
    (isFromText(v, key) ? ' (from its text)' : '');
  return `People ${part('people')} + things ${part('things')} + money ${part('money')}`;
}

/** 14+0+95; what is not known: ？. */
function added(v: CostParts): string {
  return RESOURCE_KEYS.map((key) => (v[key] === null ? '？' : formatNumber(v[key]))).join('+');
}

/** Of one term alone there is no sum. */
function jaSum({ terms }: SumTerms): string {
  return terms.length > 1 ? '内訳の和' : '本来';
}

function enSum({ terms }: SumTerms): string {
  return terms.length > 1 ? 'parts make' : 'due';
}

function isFromText({ fromText = [] }: CostParts, key: ResourceKey): boolean {
  return fromText.includes(key);
}

/** Which part explains the clash better than the total does, and what it would be. */
function hintedPart(hint: Hint | undefined): { part: ResourceKey; value: number } | null {
  if (hint === undefined) return null;
  if (hint.key === 'budgetFits') return { part: 'money', value: hint.values.budget };
  if (hint.key === 'costPerHead') return { part: 'people', value: hint.values.people };
  if (!('meant' in hint.values) || hint.values.part === 'total') return null;
  return { part: hint.values.part, value: hint.values.meant };
}
