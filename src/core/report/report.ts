import * as z from '../schema/zod';
import { fileReportSchema, type FileReport } from './fileReport';

const count = z.number().int().nonnegative();

export const summarySchema = z.strictObject({
  files: count,
  programs: count,
  errors: count,
  warnings: count,
  infos: count,
  /** Findings that were waived; they stand in none of the counts above. */
  waived: count,
});
export type Summary = z.infer<typeof summarySchema>;

/** What was asked for and not read, and why: a file, a folder, a workbook without the form. */
export const unreadSchema = z.strictObject({ file: z.string(), reason: z.string() });
export type Unread = z.infer<typeof unreadSchema>;

/** The JSON that the command line prints. */
export const reportSchema = z.strictObject({
  version: z.literal(1),
  files: z.array(fileReportSchema),
  unread: z.array(unreadSchema),
  summary: summarySchema,
});
export type Report = z.infer<typeof reportSchema>;

/** Of no file at all. */
export const EMPTY_SUMMARY: Summary = {
  files: 0,
  programs: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  waived: 0,
};

/** The summary with one file more. */
export function withFile(
  before: Summary,
  { programs, findings }: Pick<FileReport, 'programs' | 'findings'>,
): Summary {
  const summary: Summary = {
    ...before,
    files: before.files + 1,
    programs: before.programs + programs.length,
  };
  for (const { severity, waived } of findings) {
    if (waived !== null) summary.waived += 1;
    else if (severity === 'error') summary.errors += 1;
    else if (severity === 'warning') summary.warnings += 1;
    else summary.infos += 1;
  }
  return summary;
}
