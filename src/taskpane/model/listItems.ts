import type { Severity } from '../../core/findings/Finding';
import type { FindingView, GroupView } from './FindingView';

/** A line of the list. */
export type ListItem =
  | { readonly kind: 'group'; readonly group: GroupView; readonly count: number }
  | { readonly kind: 'finding'; readonly finding: FindingView };

/** The lines to show: groups that hold something of the chosen severities, each with its findings. */
export function listItems(
  groups: readonly GroupView[],
  shown: ReadonlySet<Severity>,
): readonly ListItem[] {
  return groups.flatMap((group): ListItem[] => {
    const findings = group.findings.filter((finding) => shown.has(finding.severity));
    if (findings.length === 0) return [];
    return [
      { kind: 'group', group, count: findings.length },
      ...findings.map((finding) => ({ kind: 'finding', finding }) as const),
    ];
  });
}
