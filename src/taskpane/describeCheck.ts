import { buildFileReport } from '../core/report/buildFileReport';
import type { FileReport } from '../core/report/fileReport';
import { waiverRemarks } from '../core/report/notes';
import type { Language } from '../core/words/Words';
import type { Basis } from './Basis';
import type { CheckResult } from './model/CheckResult';
import { toCheckResult } from './model/toCheckResult';
import type { Notice, Settings } from './state';

/** What a check has to say. */
export interface Checked {
  readonly result: CheckResult;
  readonly notices: readonly Notice[];
  readonly report: FileReport;
}

/**
 * What was read and found, in words.
 * @param file the workbook's name, for the report
 */
export function describeCheck(
  basis: Basis,
  file: string,
  settings: Settings,
  language: Language,
): Checked {
  const { reading, book, findings, waivers } = basis;
  return {
    result: toCheckResult(book, findings, reading, language),
    notices: readingNotices(basis, settings, language),
    report: buildFileReport(file, book, findings, language, waivers),
  };
}

function readingNotices(
  { reading, book, waivers }: Basis,
  { scope }: Settings,
  language: Language,
): Notice[] {
  const cut = reading.sheets.filter(({ isCut }) => isCut).map(({ name }) => name);
  return [
    ...(book.layout.tables.length === 0 ? [{ kind: 'noSheet', scope } as const] : []),
    ...(cut.length > 0 ? [{ kind: 'cut', sheets: cut } as const] : []),
    ...waiverRemarks(waivers, language).map((text) => ({ kind: 'remark', text }) as const),
  ];
}
