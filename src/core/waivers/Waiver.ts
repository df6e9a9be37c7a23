import * as z from '../schema/zod';
import type { Finding } from '../findings/Finding';

/**
 * A finding that someone chose to live with. It holds for what the rule says of the same program,
 * column and values, wherever their rows have moved to on the sheet.
 */
export const waiverSchema = z.strictObject({
  rule: z.string().check(z.regex(/^[A-Z]+-\d+$/)),
  sheet: z.string(),
  /** null for a finding of the sheet or the book. */
  program: z.nullable(z.strictObject({ policy: z.nullable(z.string()), no: z.nullable(z.int()) })),
  /** The field or column that the finding stands in. */
  column: z.string(),
  /** Of the values excused: hashValues. */
  hash: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  reason: z.string().check(z.minLength(1)),
  /** The day it was waived, as `2017-04-01`. */
  at: z.iso.date(),
});
export type Waiver = z.infer<typeof waiverSchema>;

/** A finding, and why it was waived; null where it stands. */
export type CheckedFinding = Finding & {
  readonly waived: { readonly reason: string } | null;
};

/** The findings that were not waived: what is marked and counted by severity. */
export function standing(findings: readonly CheckedFinding[]): readonly CheckedFinding[] {
  return findings.filter(({ waived }) => waived === null);
}

/** The day at the place of the reader, as `2017-04-01`. */
export function isoDay(time: Date): string {
  const pad = (number: number, digits: number): string => String(number).padStart(digits, '0');
  return `${pad(time.getFullYear(), 4)}-${pad(time.getMonth() + 1, 2)}-${pad(time.getDate(), 2)}`;
}
