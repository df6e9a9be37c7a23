import type { Book } from '../book/Book';
import type { Finding } from '../findings/Finding';
import { hashValues, keyText, waiverKey } from './waiverKey';
import type { Waiver } from './Waiver';

const LONGEST_REASON = 500;

/** What XML cannot hold, and what only steers the text around it. */
const UNWANTED = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** A reason as it is kept: on one line, of bearable length; empty where none was given. */
export function tidyReason(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(UNWANTED, '').trim();
  return [...line].slice(0, LONGEST_REASON).join('').trim();
}

/**
 * The waivers with one more, in place of one for the same values.
 * @param reason tidy, not empty
 * @param at the day, as `2017-04-01`
 */
export function withWaiver(
  waivers: readonly Waiver[],
  finding: Finding,
  book: Book,
  { reason, at }: Pick<Waiver, 'reason' | 'at'>,
): readonly Waiver[] {
  const waiver = { ...waiverKey(finding, book), hash: hashValues(finding, book), reason, at };
  return [...withoutWaiver(waivers, finding, book), waiver];
}

/** The waivers without the one that holds for a finding. */
export function withoutWaiver(
  waivers: readonly Waiver[],
  finding: Finding,
  book: Book,
): readonly Waiver[] {
  const wanted = valuesText({ ...waiverKey(finding, book), hash: hashValues(finding, book) });
  return waivers.filter((waiver) => valuesText(waiver) !== wanted);
}

/** One text for each key with the values it excuses. */
export function valuesText(waiver: Omit<Waiver, 'reason' | 'at'>): string {
  return `${waiver.hash} ${keyText(waiver)}`;
}
