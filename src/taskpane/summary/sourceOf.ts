import type { Check } from '../../core/check';
import { leanSource, type SummarySource } from '../../core/summary/SummarySource';
import { toSummarySource } from '../../core/summary/toSummarySource';

/** A checked workbook as a summary takes it in, or why it cannot. */
export function sourceOf(file: string, check: Check): SummarySource | 'noPrograms' {
  return check.book.programs.length === 0 ? 'noPrograms' : toSummarySource(file, check);
}

/** Whether two workbooks hold the same programs with the same findings, whatever their names. */
export function isSameSource(a: SummarySource, b: SummarySource): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf(source: SummarySource): string {
  return JSON.stringify({ ...leanSource(source), file: '' });
}
