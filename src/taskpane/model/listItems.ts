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
  const items: ListItem[] = [];
  for (const group of groups) {
    const start = items.length;
    for (const finding of group.findings) {
      if (!shown.has(finding.severity)) continue;
      if (items.length === start)
        items.push({ kind: 'group', group, count: countIn(group, shown) });
      items.push({ kind: 'finding', finding });
    }
  }
  return items;
}

function countIn(group: GroupView, shown: ReadonlySet<Severity>): number {
  let count = 0;
  for (const { severity } of group.findings) if (shown.has(severity)) count += 1;
  return count;
}
