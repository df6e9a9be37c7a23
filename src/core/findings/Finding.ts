import type { CellRef } from '../address/CellRef';
import type { Hint } from '../hints/Hint';
import type { Message, RuleId } from '../words/Words';

export type Severity = 'error' | 'warning' | 'info';

/** One thing a rule saw. Plain data: it may be cloned, sent to a worker, written as JSON. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Where it is anchored and marked. */
  readonly cell: CellRef;
  /** Other cells it concerns. */
  readonly related: readonly CellRef[];
  /** Index into the book's programs; null for a finding of the sheet or the book. */
  readonly program: number | null;
  readonly message: Message;
  /** Second sentence, where the figures point to what explains it best. */
  readonly hint?: Hint;
  readonly expected: number | string | null;
  readonly actual: number | string | null;
}
