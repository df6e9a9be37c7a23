import type { Severity } from '../../core/rules/Finding';
import type { FindingView } from './FindingView';

/** What the filters tell apart, gravest first. */
export const KINDS = ['error', 'warning', 'info', 'waived'] as const;
export type Kind = Severity | 'waived';

/** A waived finding counts as nothing else. */
export function kindOf({ severity, waived }: Pick<FindingView, 'severity' | 'waived'>): Kind {
  return waived === null ? severity : 'waived';
}
