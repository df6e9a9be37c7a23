import type { Reason } from './reasons';
import {
  isOfBlocks,
  type ResourceKey,
  type Profile,
  type ProfileSum,
  RESOURCE_KEYS,
  titleOf,
} from '../profile/Profile';
import { amountOf, type AmountReading } from '../readers/amount';
import { type BudgetReading, readBudget } from '../readers/budget';
import type { Program, AmountPlace } from '../records/Program';
import { isUnitApart } from '../collections/arithmetic';

/** ヒト, モノ, カネ; null where the part is not known. */
export interface CostParts {
  readonly people: number | null;
  readonly things: number | null;
  readonly money: number | null;
  readonly unit: string;
}

/** Whether a cost cell holds nothing, or a mark for it. */
export function isAbsent(reading: AmountReading): boolean {
  return reading.kind === 'blank' || reading.kind === 'nil';
}

/** The one amount that a text names: behind its phrase, or else all that it lists; null without any. */
export function namedBy(text: BudgetReading): number | null {
  if (text.amount !== null) return text.amount.value;
  if (text.amountIsNil) return null;
  const listed = text.items.length > 0 ? text.items.map((item) => item.amount) : text.amounts;
  if (listed.length === 0) return null;
  return listed.reduce((sum, amount) => sum + amount.value, 0);
}

/** Whether 歳出予算額 is nil: no text, a nil mark, or the phrase with one behind it. */
export function isNilBudget(text: BudgetReading): boolean {
  return text.kind === 'blank' || text.kind === 'nil' || text.amountIsNil;
}

/** Whether a resource's row was found, in a form that has such rows: of one that was not nothing is known. */
export function isRowThere({ block }: Program, key: ResourceKey): boolean {
  return block.labels[key].length > 0;
}

/** Why what needs these rows cannot be checked: one of them is not there; null where all are. */
export function rowMissing(
  program: Program,
  keys: readonly ResourceKey[],
  profile: Profile,
): Reason | null {
  const lost = isOfBlocks(profile) ? keys.find((key) => !isRowThere(program, key)) : undefined;
  return lost === undefined
    ? null
    : { key: 'rowMissing', values: { what: titleOf(profile, lost) } };
}

/**
 * A part of the total as SUM-01 takes it: its cost; where that is blank the amount that its text
 * names; 0 where there is nothing; null where it cannot be known.
 */
export function partOf(program: Program, key: ResourceKey, profile: Profile): number | null {
  const cost = program.costs[key];
  if (!isAbsent(cost)) return amountOf(cost);
  const text = textOf(program, key, profile);
  const named = namedBy(text);
  if (named !== null) return named;
  if (text.kind === 'unknown') return null;
  return key === 'things' || isNilBudget(text) ? 0 : null;
}

function textOf(program: Program, key: ResourceKey, profile: Profile): BudgetReading {
  if (key === 'money') return program.budget;
  if (key === 'things') return program.thingsBudget;
  return readBudget(program.fields.peopleText.value, profile);
}

/** A cost that is its text's amount in 千 or 百万 of its unit, or the other way round. */
export interface Thousandfold {
  readonly key: 'things' | 'money';
  readonly named: number;
  readonly cost: number;
}

/** The amount a cost's text names, which UNIT-02, SUM-01 and SUM-02 compare. */
export function thousandfoldOf(program: Program, key: Thousandfold['key']): Thousandfold | null {
  const cost = amountOf(program.costs[key]);
  if (cost === null || cost === 0) return null;
  const named =
    key === 'money' ? (program.budget.amount?.value ?? null) : namedBy(program.thingsBudget);
  return named !== null && isUnitApart(cost, named) ? { key, named, cost } : null;
}

/** UNIT-02 speaks for a cost that is its text's amount in another unit: no sum says more of it. */
export function hasThousandfoldPart(program: Program): boolean {
  return thousandfoldOf(program, 'money') !== null || thousandfoldOf(program, 'things') !== null;
}

/** A sum where it stands: in a year-block, or outside of one. */
export interface PlacedSum {
  readonly sum: ProfileSum;
  readonly total: AmountPlace;
  /** In the order of the sum. */
  readonly terms: readonly AmountPlace[];
  /** Whether it adds up ヒト, モノ and カネ, whose texts say amounts too. */
  readonly isOfResources: boolean;
}

/** Every sum of the form in a program. Of a title that comes twice, the first counts; where one is missing, there is nothing to add up. */
export function sumsIn({ amounts }: Program, { sums }: Profile): PlacedSum[] {
  const placed: PlacedSum[] = [];
  for (const sum of sums) {
    for (const total of amounts) {
      if (total.key !== sum.total) continue;
      const first = (key: string): AmountPlace | undefined =>
        amounts.find((one) => one.key === key && one.period === total.period);
      const terms = sum.terms.map(first).filter((one) => one !== undefined);
      if (first(total.key) !== total || terms.length < sum.terms.length) continue;
      placed.push({ sum, total, terms, isOfResources: sum.terms.every(isResource) });
    }
  }
  return placed;
}

/** The parts of a sum by their titles, a blank one as 0. */
export interface SumTerms {
  /** The year-block; null outside of one. */
  readonly period: string | null;
  readonly terms: readonly { readonly title: string; readonly value: number }[];
  readonly title: string;
  readonly expected: number;
  readonly unit: string;
}

/** @param values of the terms, in their order */
export function termsOf(
  { total, terms }: PlacedSum,
  values: readonly number[],
  expected: number,
  { periods }: Pick<Program, 'periods'>,
  { unit }: Pick<Profile, 'unit'>,
): SumTerms {
  return {
    period: total.period === null ? null : (periods[total.period]?.name ?? null),
    terms: terms.map(({ field }, i) => ({ title: field.title, value: values[i] ?? 0 })),
    title: total.field.title,
    expected,
    unit,
  };
}

export function isResource(key: string): key is ResourceKey {
  return RESOURCE_KEYS.some((resource) => resource === key);
}
