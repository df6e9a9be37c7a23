import type { PeopleReading } from '../readers/people';
import { difference } from './sameAmount';

/** 人: half of the second decimal. */
export const PEOPLE_ROUNDING = 0.005;

/** Headline and sum of the kinds, 人, and how far apart they are; null where they fit. */
export function peopleGap({ headline, kinds, partial }: PeopleReading): {
  readonly headline: number;
  readonly sum: number;
  readonly difference: number;
} | null {
  if (headline === null) return null;
  const sum = sumOf(kinds);
  if (sum === null) return null;
  const gap = difference(sum, headline);
  // うち… names a part of the staff: that may be less than all, not more.
  if (partial ? gap <= PEOPLE_ROUNDING : Math.abs(gap) <= PEOPLE_ROUNDING) return null;
  return { headline, sum, difference: Math.abs(gap) };
}

/** 人 of the kinds that carry a number; null when none does. */
function sumOf(kinds: PeopleReading['kinds']): number | null {
  let sum: number | null = null;
  for (const { count } of kinds) if (count !== null) sum = (sum ?? 0) + count;
  return sum === null ? null : difference(sum, 0);
}
