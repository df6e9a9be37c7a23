import type { CheckResult } from './CheckResult';
import { type FindingView, type GroupView, kindOf, type Kind } from './FindingView';
import { isFolded, type Fold, type Unfolded } from './folds';

/** A line of the list. */
export type ListItem =
  | {
      readonly kind: 'group';
      readonly group: GroupView;
      /** How many findings of the chosen kinds it holds, and how many of them are listed. */
      readonly found: number;
      readonly listed: number;
    }
  | { readonly kind: 'finding'; readonly finding: FindingView }
  | { readonly kind: 'fold'; readonly fold: Fold; readonly isOpen: boolean };

/**
 * The lines to show: groups that list something of the chosen kinds, each with its findings. Where
 * many are alike, the further ones are left out until they are unfolded.
 */
export function listItems(
  { groups, folds }: Pick<CheckResult, 'groups' | 'folds'>,
  shown: ReadonlySet<Kind>,
  unfolded: Unfolded,
): readonly ListItem[] {
  const items: ListItem[] = [];
  for (const group of groups) {
    const lines: ListItem[] = [];
    let found = 0;
    let listed = 0;
    for (const finding of group.findings) {
      if (!shown.has(kindOf(finding))) continue;
      found += 1;
      if (isFolded(folds, unfolded, finding.id)) continue;
      listed += 1;
      lines.push({ kind: 'finding', finding });
      const fold = folds.behind.get(finding.id);
      if (fold !== undefined) lines.push({ kind: 'fold', fold, isOpen: unfolded.has(fold.key) });
    }
    if (listed === 0) continue;
    items.push({ kind: 'group', group, found, listed });
    for (const line of lines) items.push(line);
  }
  return items;
}

/** Whether two lines, of a list before and after a change, show the same. */
export function isSameLine(before: ListItem, after: ListItem): boolean {
  switch (before.kind) {
    case 'group':
      return after.kind === 'group' && after.group === before.group;
    case 'finding':
      return after.kind === 'finding' && after.finding === before.finding;
    case 'fold':
      return after.kind === 'fold' && after.fold === before.fold;
  }
}
