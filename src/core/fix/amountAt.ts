import { isSameCell } from '../address/CellRef';
import type { Book } from '../book/Book';
import { amountOf } from '../readers/amount';
import type { AmountPlace } from '../records/Program';
import type { Finding } from '../rules/Finding';
import { programOf } from './programOf';

/** Excel keeps so many digits of a number. */
const MOST_DIGITS = 15;

/** The amount at a finding's cell that holds something; null without one. */
export function amountAt(finding: Finding, book: Book): AmountPlace | null {
  const amounts = programOf(finding, book)?.amounts ?? [];
  return (
    amounts.find(({ cell, value }) => value !== null && isSameCell(cell, finding.cell)) ?? null
  );
}

/**
 * The number that an amount's cell means, in the profile's unit; null where none can be read, and
 * where Excel could not keep all of its digits.
 */
export function amountNumber({ value, reading }: AmountPlace): number | null {
  const digits = typeof value === 'string' ? (value.match(/[0-9０-９]/g) ?? []) : [];
  const number = amountOf(reading);
  if (number === null || digits.length > MOST_DIGITS) return null;
  // Without the last binary digits that converting a unit leaves: 0.07億円 is 7百万円.
  return Number(number.toPrecision(MOST_DIGITS));
}

/** Whether a letter stands for a digit in it: what is meant is then a guess. */
export function isGuessedAmount({ reading }: AmountPlace): boolean {
  return reading.kind === 'text' && reading.lettersAsDigits;
}
