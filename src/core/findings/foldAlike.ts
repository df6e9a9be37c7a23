import type { Severity } from './Finding';
import { groupBy } from '../collections/collections';

/** Up to so many alike are listed one by one. */
const MOST_ALIKE = 8;
/** Of more, so many. */
const FIRST = 3;

/** Findings of one key are alike: of one rule and severity, or waived ones of one rule. */
export function alikeKey(rule: string, severity: Severity, isWaived: boolean): string {
  return `${isWaived ? 'waived' : severity}-${rule}`;
}

/**
 * Which findings are listed where many are alike: the first of them.
 * @param findings in the order of the list
 * @returns the listed ones in the same order, each with those alike that are left out behind it:
 *   none, but for the last one listed of many
 */
export function foldAlike<T>(
  findings: readonly T[],
  keyOf: (finding: T) => string,
): ReadonlyMap<T, readonly T[]> {
  const listed = new Map<T, readonly T[]>(findings.map((finding) => [finding, []]));
  for (const many of groupBy(findings, keyOf).values()) {
    const last = many[FIRST - 1];
    if (many.length <= MOST_ALIKE || last === undefined) continue;
    const leftOut = many.slice(FIRST);
    listed.set(last, leftOut);
    for (const finding of leftOut) listed.delete(finding);
  }
  return listed;
}
