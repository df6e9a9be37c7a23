import type { Finding } from '../rules/Finding';

/** Findings in the order of every output: sheet, row, column, rule. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      a.cell.sheet - b.cell.sheet ||
      a.cell.row - b.cell.row ||
      a.cell.column - b.cell.column ||
      compareRules(a.rule, b.rule),
  );
}

/** By code units, alike everywhere; never by a locale. */
function compareRules(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
