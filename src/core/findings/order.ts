import { type Finding, SEVERITIES } from './Finding';

/** What has a place in a list. */
type Placed = Pick<Finding, 'cell' | 'program' | 'rule'>;

/**
 * The order of every list, as one reads the workbook: sheet after sheet; on each first what concerns
 * the sheet or the book as a whole, then row by row, in a row from left to right.
 */
export function inOrder<T extends Placed>(seen: readonly T[]): T[] {
  return [...seen].sort(compareInBook);
}

/** By `inOrder`. */
function compareInBook(a: Placed, b: Placed): number {
  return (
    a.cell.sheet - b.cell.sheet ||
    Number(a.program !== null) - Number(b.program !== null) ||
    a.cell.row - b.cell.row ||
    a.cell.column - b.cell.column ||
    compareRules(a.rule, b.rule)
  );
}

/** By code units, alike everywhere; never by a locale. */
function compareRules(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The gravest first; equally grave ones in the order of the workbook. */
export function gravestFirst<T extends Placed & Pick<Finding, 'severity'>>(
  findings: readonly T[],
): T[] {
  return SEVERITIES.flatMap((severity) =>
    inOrder(findings.filter((finding) => finding.severity === severity)),
  );
}
