import { programRecordSchema } from '../records/ProgramRecord';
import * as z from '../schema/zod';
import { SEVERITIES } from '../rules/Finding';

const text = z.string().nullable();
const figure = z.union([z.number(), z.string()]).nullable();

/** A finding as it is written out: addresses in A1, the sentence in one language. */
export const findingReportSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  sheet: z.string(),
  cell: z.string(),
  /** A1; prefixed with `'Sheet'!` where it is on another sheet than `cell`. */
  related: z.array(z.string()),
  /** null for a finding of the sheet or the book. */
  program: z.strictObject({ policy: text, no: z.number().int().nullable() }).nullable(),
  message: z.string(),
  /** A second sentence: what explains it best, where the figures point to something. */
  hint: text,
  expected: figure,
  actual: figure,
  /** Actual less expected, where both count something. */
  difference: z.number().nullable(),
  /** What a number of these counts: `number` is a No., `years` how many; null for texts alone. */
  quantity: z.enum(['amount', 'people', 'fiscalYear', 'years', 'number']).nullable(),
  /** 百万円 or whatever an amount is in, 人, 年度, 年; null where there is none. */
  unit: text,
  /** Why it was waived, so that it counts for nothing; null where it stands. */
  waived: z.strictObject({ reason: z.string() }).nullable(),
});
export type FindingReport = z.infer<typeof findingReportSchema>;

/** What was read and found in one workbook. */
export const fileReportSchema = z.strictObject({
  file: z.string(),
  /** Year of the Christian era in which the fiscal year begins. */
  fiscalYear: z.number().int().nullable(),
  bureau: text,
  director: text,
  mission: text,
  approach: text,
  /** Why there are no programs; null where there is a strategy sheet. */
  note: text,
  /** What there is to say of the waivers that the workbook holds. */
  remarks: z.array(z.string()),
  programs: z.array(programRecordSchema),
  /** By sheet, row, column, rule. */
  findings: z.array(findingReportSchema),
});
export type FileReport = z.infer<typeof fileReportSchema>;
