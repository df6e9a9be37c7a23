import { digitSlip } from './digitSlip';
import type { Hint } from './Hint';

const KEYS = {
  swapped: 'headSwapped',
  missing: 'headMissing',
  extra: 'headMissing',
  oneSeven: 'headOneSeven',
} as const;

/** Whether one slip of a digit lies between the headline and the sum of its kinds (SUM-05), in 人. */
export function hintForPeople(headline: number, sum: number): Hint | null {
  const slip = digitSlip(digits(headline), digits(sum));
  return slip === null ? null : { key: KEYS[slip], values: { headline, sum } };
}

/** Two decimals at least; the point stays where it is. */
function digits(people: number): string {
  return people.toFixed(2);
}
