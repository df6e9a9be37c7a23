import type { CellRef } from '../address/CellRef';
import type { FoundFigures } from './Finding';
import type { Finding, ProgramCheck, ProgramRule } from './OldRule';
import { amountOf } from '../readers/amount';
import type { PeopleReading } from '../readers/people';
import type { MessageOf } from '../words/Words';
import { AMOUNT_FIELDS } from '../facts/figureFields';
import { roundTo } from '../facts/roundTo';

/** Below this, decimals come from the binary notation of a calculated figure. */
const NOISE = 1e-6;

/** 人: 0.01 is a few days of work. */
export const PEOPLE_DECIMALS = 2;

const check: ProgramCheck = (program, index, book, found) => {
  const { unit, decimals } = book.profile;
  for (const key of AMOUNT_FIELDS) {
    const value = amountOf(program.costs[key]);
    if (value === null || hasAtMost(decimals, value)) continue;
    const { cell } = program.fields[key];
    const values = { value, rounded: roundTo(value, decimals), unit };
    const figures = {
      expected: values.rounded,
      actual: value,
      quantity: { kind: 'amount', unit },
    } as const;
    add(found, cell, index, { rule: 'NUM-07', key: 'amount', values }, figures);
  }
  const count = tooFine(program.staff);
  if (count === null) return;
  const rounded = roundTo(count, PEOPLE_DECIMALS);
  const values = { count, rounded };
  const { cell } = program.fields.peopleText;
  const figures = { expected: rounded, actual: count, quantity: { kind: 'people' } } as const;
  add(found, cell, index, { rule: 'NUM-07', key: 'people', values }, figures);
};

/** The first figure of people with more than two decimals. */
function tooFine({ headline, kinds }: PeopleReading): number | null {
  if (headline !== null && isTooFine(headline)) return headline;
  for (const { count } of kinds) if (count !== null && isTooFine(count)) return count;
  return null;
}

/** Whether a figure of people has more than two decimals. */
export function isTooFine(count: number): boolean {
  return !hasAtMost(PEOPLE_DECIMALS, count);
}

function hasAtMost(decimals: number, value: number): boolean {
  const scaled = decimals === 0 ? value : value * 10 ** decimals;
  return Math.abs(scaled - Math.round(scaled)) < NOISE * Math.max(1, Math.abs(scaled));
}

function add(
  found: Finding[],
  cell: CellRef | null,
  program: number,
  message: MessageOf<'NUM-07'>,
  figures: FoundFigures,
): void {
  if (cell === null) return;
  const severity = 'warning';
  found.push({ rule: 'NUM-07', severity, cell, related: [], program, message, ...figures });
}

/** Amounts have no more decimals than the profile allows (none, in 百万円); people have at most two decimals. */
export const num07: ProgramRule = {
  id: 'NUM-07',
  severity: 'warning',
  scope: 'cell',
  checkProgram: check,
};
