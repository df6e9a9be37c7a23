import { type Profile, type ProfileSum, RESOURCE_KEYS, type ResourceKey } from '../profile/Profile';
import type { AmountPlace, Program } from '../records/Program';

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
