import { toA1 } from '../../src/core/address/a1';
import { checkWorkbook } from '../../src/core/check';
import type { RuleId, Severity } from '../../src/core/findings/Finding';
import { chiba } from '../../src/core/profiles/chiba';
import type { WorkbookSnapshot } from '../../src/core/snapshot/Snapshot';
import { renderMessage } from '../../src/core/rules';

/** A finding as a test of whole sheets reads it. */
export interface SeenInBook {
  readonly severity: Severity;
  readonly sheet: number;
  readonly cell: string;
  readonly related: readonly string[];
  readonly program: number | null;
  readonly expected: number | string | null;
  readonly actual: number | string | null;
  readonly ja: string;
  readonly en: string;
}

/** What one rule sees in a workbook. */
export function seenIn(rule: RuleId, snapshot: WorkbookSnapshot): SeenInBook[] {
  return checkWorkbook(snapshot, chiba)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity, cell, related, program, expected, actual, message }) => ({
      severity,
      sheet: cell.sheet,
      cell: toA1(cell),
      related: related.map(toA1),
      program,
      expected,
      actual,
      ja: renderMessage(message, 'ja'),
      en: renderMessage(message, 'en'),
    }));
}
