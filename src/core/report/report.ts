import { programRecordSchema } from '../records/ProgramRecord';
import * as z from '../schema/zod';
import { SEVERITIES } from '../findings/Finding';
import type { WaiverStore } from '../waivers/readWaivers';
import type { Language } from '../words/sentence';

const text = z.nullable(z.string());
const figure = z.nullable(z.union([z.number(), z.string()]));

/** A finding as it is written out: addresses in A1, the sentence in one language. */
export const findingReportSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  sheet: z.string(),
  cell: z.string(),
  /** A1; prefixed with `'Sheet'!` where it is on another sheet than `cell`. */
  related: z.array(z.string()),
  /** null for a finding of the sheet or the book. */
  program: z.nullable(z.strictObject({ policy: text, no: z.nullable(z.int()) })),
  message: z.string(),
  /** A second sentence: what explains it best, where the figures point to something. */
  hint: text,
  expected: figure,
  actual: figure,
  /** Actual less expected, where both count something. */
  difference: z.nullable(z.number()),
  /** What a number of these counts: `number` is a No., `years` how many; null for texts alone. */
  quantity: z.nullable(z.enum(['amount', 'people', 'fiscalYear', 'years', 'number'])),
  /** 百万円 or whatever an amount is in, 人, 年度, 年; null where there is none. */
  unit: text,
  /** Why it was waived, so that it counts for nothing; null where it stands. */
  waived: z.nullable(z.strictObject({ reason: z.string() })),
});
export type FindingReport = z.infer<typeof findingReportSchema>;

/** What a rule had to check and could not understand; it never fails a check. */
export const unverifiedSchema = z.strictObject({
  rule: z.string(),
  sheet: z.string(),
  cell: z.string(),
  reason: z.string(),
});
export type UnverifiedReport = z.infer<typeof unverifiedSchema>;

/** A form that was read: whose it is, and what its amounts are in where that is not the form's unit. */
export const formReportSchema = z.strictObject({
  sheet: z.string(),
  bureau: text,
  fiscalYear: z.nullable(z.int()),
  unit: z.optional(z.string()),
});
export type FormReport = z.infer<typeof formReportSchema>;

/** What of a workbook was not read or is not counted, and why; a sheet, or all of it. */
export const notReadSchema = z.strictObject({ sheet: text, reason: z.string() });
export type NotReadReport = z.infer<typeof notReadSchema>;

/** What was read and found in one workbook. */
export const fileReportSchema = z.strictObject({
  file: z.string(),
  /** Year of the Christian era in which the fiscal year begins. */
  fiscalYear: z.nullable(z.int()),
  bureau: text,
  director: text,
  mission: text,
  approach: text,
  /** Why there are no programs; null where there is a strategy sheet. */
  note: text,
  /** What there is to say of the waivers that the workbook holds. */
  remarks: z.array(z.string()),
  /** In the order of the sheets, each once. */
  forms: z.array(formReportSchema),
  notRead: z.array(notReadSchema),
  programs: z.array(programRecordSchema),
  /** As one reads the workbook: by sheet, on each what concerns it as a whole first, then by row, column, rule. */
  findings: z.array(findingReportSchema),
  /** In the same order. */
  unverified: z.array(unverifiedSchema),
});
export type FileReport = z.infer<typeof fileReportSchema>;

const ja = {
  noStrategySheet: '戦略シートがありません。',
  united: (parts: number) =>
    `無視の記録が${parts}か所にありました（ブックの結合など）。合わせて使いました。`,
  unreadable: (id: string) =>
    `無視の記録「${id}」は形式が正しくないため使わず、そのまま残しました。`,
};

const en: typeof ja = {
  noStrategySheet: 'There is no strategy sheet.',
  united: (parts) => `Waivers stood in ${parts} places (a merged workbook) and were united.`,
  unreadable: (id) => `The waivers in "${id}" are not in order; they were left as they are.`,
};

/** Remarks on a file as a whole. */
export const NOTES: { readonly [L in Language]: typeof ja } = { ja, en };

/** What there is to say of the parts that hold a workbook's waivers: mostly nothing. */
export function waiverRemarks(
  { parts, unreadable }: Pick<WaiverStore, 'parts' | 'unreadable'>,
  language: Language,
): string[] {
  const words = NOTES[language];
  return [
    ...(parts.length > 1 ? [words.united(parts.length)] : []),
    ...unreadable.map((id) => words.unreadable(id)),
  ];
}

const count = z.int().check(z.nonnegative());

export const summarySchema = z.strictObject({
  files: count,
  programs: count,
  errors: count,
  warnings: count,
  infos: count,
  /** Findings that were waived; they stand in none of the counts above. */
  waived: count,
  /** What could not be verified; neither a finding nor a failure. */
  unverified: count,
});
export type Summary = z.infer<typeof summarySchema>;

/** What was asked for and not read, and why: a file, a folder, a workbook without the form. */
export const unreadSchema = z.strictObject({ file: z.string(), reason: z.string() });
export type Unread = z.infer<typeof unreadSchema>;

/** The JSON that the command line prints. */
export const reportSchema = z.strictObject({
  version: z.literal(2),
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
  unverified: 0,
};

/** The summary with one file more. */
export function withFile(
  before: Summary,
  {
    programs,
    findings,
    unverified,
  }: Pick<FileReport, 'findings' | 'unverified'> & {
    readonly programs: { readonly length: number };
  },
): Summary {
  const summary: Summary = {
    ...before,
    files: before.files + 1,
    programs: before.programs + programs.length,
    unverified: before.unverified + unverified.length,
  };
  for (const { severity, waived } of findings) {
    if (waived !== null) summary.waived += 1;
    else if (severity === 'error') summary.errors += 1;
    else if (severity === 'warning') summary.warnings += 1;
    else summary.infos += 1;
  }
  return summary;
}
