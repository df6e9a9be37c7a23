import type { FindingView } from './FindingView';
import { SEVERITIES } from '../../core/rules/Finding';

/** What the filters tell apart, gravest first. */
export const KINDS = [...SEVERITIES, 'waived'] as const;
export type Kind = (typeof KINDS)[number];

/** A waived finding counts as nothing else. */
export function kindOf({ severity, waived }: Pick<FindingView, 'severity' | 'waived'>): Kind {
  return waived === null ? severity : 'waived';
}
