import type { CellValue } from '../../src/core/snapshot/CellValue';
import type { RuleId } from '../../src/core/findings/Finding';
import { bookOf } from './programs';
import { type FixMaker, fixesOf, type SeenFix } from './applied';

const DIRECTION = '経費を減らす。';

/** The fixes of one rule for these methods, which share one direction text. */
export function methodFixes(
  rule: RuleId,
  make: FixMaker,
  ...methods: readonly CellValue[]
): (SeenFix | null)[] {
  const lines = methods.map((method, i) => [method, i === 0 ? DIRECTION : null] as const);
  return fixesOf(rule, make, bookOf({ methods: lines }));
}

/** A fix of one cell, safe. */
export function safely(cell: string, text: string): SeenFix {
  return { kind: 'safe', ways: [[[cell, text]]] };
}

/** A fix of one cell, by choice. */
export function chosen(cell: string, ...texts: readonly string[]): SeenFix {
  return { kind: 'choice', ways: texts.map((text) => [[cell, text]]) };
}
