import {
  type FileReport,
  type FindingReport,
  EMPTY_SUMMARY,
  type Unread,
  withFile,
} from '../../../src/core/report/report';
import { FORMATS, type FormatName } from '../../../src/cli/formats';
import type { Language } from '../../../src/core/words/sentence';

export function finding(change: Partial<FindingReport>): FindingReport {
  return {
    rule: 'SUM-01',
    severity: 'error',
    sheet: '総務局',
    cell: 'I29',
    related: ['H29', "'別''紙'!H30"],
    program: null,
    message: '合計が違います。',
    hint: null,
    expected: 96,
    actual: 90,
    difference: -6,
    quantity: 'amount',
    unit: '百万円',
    waived: null,
    ...change,
  };
}

export function report(change: Partial<FileReport>): FileReport {
  return {
    file: '局.xlsx',
    fiscalYear: 2017,
    bureau: '総務局',
    director: null,
    mission: null,
    approach: null,
    note: null,
    remarks: [],
    forms: [],
    notRead: [],
    programs: [],
    findings: [],
    unverified: [],
    ...change,
  };
}

/** The whole output for these files, whose findings belong to no program. */
export function written(
  format: FormatName,
  reports: readonly FileReport[],
  { language = 'ja', unread = [] }: { language?: Language; unread?: readonly Unread[] } = {},
): string {
  let all = '';
  const writer = FORMATS[format]({
    language,
    color: false,
    version: '9.9.9',
    now: new Date(2026, 3, 1, 9, 5),
    out: (text) => (all += text),
  });
  let summary = EMPTY_SUMMARY;
  for (const one of reports) {
    writer.add({ report: one, owners: one.findings.map(() => null) });
    summary = withFile(summary, one);
  }
  writer.end(summary, unread);
  return all;
}
