import { hintForPeople } from '../hints/hintForPeople';
import { letters } from '../hints/lettersIn';
import type { PeopleReading } from '../readers/people';
import { formatPeople } from '../words/format';
import type { ProgramCheck, ProgramRule } from './Rule';
import { difference } from './sameAmount';

/** 人: half of the second decimal. */
const ROUNDING = 0.005;

const check: ProgramCheck = (program, index, _book, found) => {
  const gap = peopleGap(program.staff);
  const { cell, value } = program.fields.peopleText;
  if (gap === null || cell === null) return;
  const { sum, headline } = gap;
  const { kinds } = program.staff;
  const values = { kinds: listOf(kinds), sum, headline, difference: gap.difference };
  const hint = program.staff.lettersAsDigits ? letters(value) : hintForPeople(headline, sum);
  found.push({
    rule: 'SUM-05',
    severity: 'error',
    cell,
    related: [],
    program: index,
    message: { rule: 'SUM-05', key: 'mismatch', values },
    expected: sum,
    actual: headline,
    quantity: { kind: 'people' },
    ...(hint === null ? {} : { hint }),
  });
};

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
  if (partial ? gap <= ROUNDING : Math.abs(gap) <= ROUNDING) return null;
  return { headline, sum, difference: Math.abs(gap) };
}

/** 人 of the kinds that carry a number; null when none does. */
function sumOf(kinds: PeopleReading['kinds']): number | null {
  let sum: number | null = null;
  for (const { count } of kinds) if (count !== null) sum = (sum ?? 0) + count;
  return sum === null ? null : difference(sum, 0);
}

function listOf(kinds: PeopleReading['kinds']): string {
  return kinds
    .flatMap(({ name, count }) => (count === null ? [] : [`${name} ${formatPeople(count)}`]))
    .join('＋');
}

/** Headline people = Σ of the kinds that carry a number. */
export const sum05: ProgramRule = {
  id: 'SUM-05',
  severity: 'error',
  scope: 'cell',
  checkProgram: check,
};
