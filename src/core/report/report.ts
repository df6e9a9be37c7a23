import * as z from '../schema/zod';
import { fileReportSchema, type FileReport } from './fileReport';

const count = z.number().int().nonnegative();

export const summarySchema = z.strictObject({
  files: count,
  programs: count,
  errors: count,
  warnings: count,
  infos: count,
});
export type Summary = z.infer<typeof summarySchema>;

/** The JSON that the command line prints. */
export const reportSchema = z.strictObject({
  version: z.literal(1),
  files: z.array(fileReportSchema),
  summary: summarySchema,
});
export type Report = z.infer<typeof reportSchema>;

/** Gathers the reports of all files that could be read. */
export function buildReport(files: readonly FileReport[]): Report {
  return { version: 1, files: [...files], summary: summarize(files) };
}

function summarize(files: readonly Pick<FileReport, 'programs' | 'findings'>[]): Summary {
  const summary: Summary = { files: 0, programs: 0, errors: 0, warnings: 0, infos: 0 };
  for (const { programs, findings } of files) {
    summary.files += 1;
    summary.programs += programs.length;
    for (const { severity } of findings) {
      if (severity === 'error') summary.errors += 1;
      else if (severity === 'warning') summary.warnings += 1;
      else summary.infos += 1;
    }
  }
  return summary;
}
