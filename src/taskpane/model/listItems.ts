import type { FindingView, GroupView } from './FindingView';
import { kindOf, type Kind } from './Kind';

/** A line of the list. */
export type ListItem =
  | { readonly kind: 'group'; readonly group: GroupView; readonly count: number }
  | { readonly kind: 'finding'; readonly finding: FindingView };

/** The lines to show: groups that hold something of the chosen kinds, each with its findings. */
export function listItems(
  groups: readonly GroupView[],
  shown: ReadonlySet<Kind>,
): readonly ListItem[] {
  const items: ListItem[] = [];
  for (const group of groups) {
    const start = items.length;
    for (const finding of group.findings) {
      if (!shown.has(kindOf(finding))) continue;
      if (items.length === start)
        items.push({ kind: 'group', group, count: countIn(group, shown) });
      items.push({ kind: 'finding', finding });
    }
  }
  return items;
}

function countIn(group: GroupView, shown: ReadonlySet<Kind>): number {
  let count = 0;
  for (const finding of group.findings) if (shown.has(kindOf(finding))) count += 1;
  return count;
}
