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
import { readDepreciation } from '../readers/depreciation';
import { type NamedAmount, type Span, stepOf } from '../readers/namedAmount';
import { strip } from '../text/notation';
import { isUnitApart } from '../collections/arithmetic';
import { yenPer } from '../text/units';
import type { CellValue } from '../snapshot/CellValue';
import { cellText } from './cells';
import { isFormText } from './staff';

/** Where a part of the total comes from: its cell, its text where the cell is blank, or there is nothing. */
type Source = 'cell' | 'text' | 'nothing';

/** A part of the total as the sums take it; null where it cannot be known. */
export interface Part {
  readonly value: number | null;
  readonly from: Source;
}

/** ヒト, モノ, カネ; null where the part is not known. */
export interface CostParts {
  readonly people: number | null;
  readonly things: number | null;
  readonly money: number | null;
  readonly unit: string;
  /** Parts that no cell holds, but only their text; left out: none. */
  readonly fromText?: readonly ResourceKey[];
}

/** Whether a cost cell holds nothing, or a mark for it. */
export function isAbsent(reading: AmountReading): boolean {
  return reading.kind === 'blank' || reading.kind === 'nil';
}

/**
 * What a カネ text says the program itself costs: the budgets of all its accounts, or its part of a
 * whole; null where it names none, or where 内数, 繰越 or 補正後 leave it open.
 */
export function ownBudget({ amount, own, others, scope }: BudgetReading): number | null {
  if (own !== null) return own.value;
  if (amount === null || scope !== null) return null;
  return others.reduce((sum, other) => sum + other.value, amount.value);
}

/** Whether 歳出予算額 is nil: no text, a nil mark, the phrase with one behind it, or 予算措置なし. */
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
 * The largest difference between a figure of the form and one of a text that rounding can make: the
 * form's, or a whole unit of the text's where that is coarser and its figure is whole.
 */
export function toleranceTo(amount: NamedAmount, { unit, tolerance }: Profile): number {
  const step = stepOf(amount, yenPer(unit));
  return step > 1 ? Math.max(step, tolerance) : tolerance;
}

/** What a モノ text says its things cost: 減価償却費, or the amount that is all of the text. */
export function namedThings(text: CellValue, { amounts }: BudgetReading): number | null {
  if (typeof text !== 'string' || amounts.length === 0) return null;
  const depreciation = readDepreciation(text, amounts);
  if (depreciation !== null) return depreciation.isWhole ? depreciation.sum : null;
  const [only] = amounts;
  return only !== undefined && amounts.length === 1 && isAllOf(text, only.span) ? only.value : null;
}

function isAllOf(text: string, { start, end }: Span): boolean {
  return strip(text.slice(0, start)).replace(/^約/, '') === '' && strip(text.slice(end)) === '';
}

/** The one amount that a ヒト text names; null where it names none, or several. */
function namedPeople(program: Program, profile: Profile): number | null {
  const { amounts } = readBudget(program.fields.peopleText.value, profile);
  const [only] = amounts;
  return only !== undefined && amounts.length === 1 ? only.value : null;
}

/**
 * A part of the total as SUM-01 takes it: its cost; where that is blank the amount that its text
 * names; 0 where there is nothing, or things that cost nothing are named.
 */
export function partOf(program: Program, key: ResourceKey, profile: Profile): Part {
  const cost = program.costs[key];
  if (!isAbsent(cost)) return { value: amountOf(cost), from: 'cell' };
  const amount = namedOf(program, key, profile);
  if (amount !== null) return { value: amount, from: 'text' };
  return { value: isNothing(program, key) ? 0 : null, from: 'nothing' };
}

function namedOf(program: Program, key: ResourceKey, profile: Profile): number | null {
  if (key === 'people') return namedPeople(program, profile);
  return named(program, key);
}

/** Whether a blank cost is 0 by its text: things count as 0 unless their depreciation is unclear. */
function isNothing({ budget, staff, thingsBudget, fields }: Program, key: ResourceKey): boolean {
  if (key === 'money') return isNilBudget(budget);
  if (key === 'people') {
    const isNobody = staff.headline === 0 || isFormText(cellText(fields.peopleText.value));
    return staff.kind === 'nil' || (staff.kind !== 'unknown' && isNobody);
  }
  const { value } = fields.thingsText;
  if (thingsBudget.kind === 'unknown') return false;
  return typeof value !== 'string' || readDepreciation(value, thingsBudget.amounts) === null;
}

function named({ budget, thingsBudget, fields }: Program, key: 'things' | 'money'): number | null {
  return key === 'money' ? ownBudget(budget) : namedThings(fields.thingsText.value, thingsBudget);
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
  const amount = named(program, key);
  return amount !== null && isUnitApart(cost, amount) ? { key, named: amount, cost } : null;
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
