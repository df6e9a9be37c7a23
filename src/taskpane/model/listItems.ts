import {
  type CheckResult,
  type FindingView,
  type GroupView,
  kindOf,
  type Kind,
  isFolded,
  type Fold,
  type Unfolded,
} from './CheckResult';

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

/** What is listed: the lines, and the ids of the findings among them, both in the list's order. */
interface FindingLines {
  readonly items: readonly ListItem[];
  readonly ids: readonly number[];
}

/** Gives the lines to show. */
export type ListOf = (
  result: CheckResult | null,
  shown: ReadonlySet<Kind>,
  unfolded: Unfolded,
) => FindingLines;

const NOTHING: FindingLines = { items: [], ids: [] };

/** Makes a function that makes the list anew only when result or choice are others. */
export function rememberList(): ListOf {
  let lines = NOTHING;
  let known: readonly unknown[] = [];
  return (result, shown, unfolded) => {
    const asked = [result?.groups, shown, unfolded];
    if (asked.some((one, index) => one !== known[index])) {
      known = asked;
      lines = result === null ? NOTHING : linesOf(listItems(result, shown, unfolded));
    }
    return lines;
  };
}

function linesOf(items: readonly ListItem[]): FindingLines {
  const ids: number[] = [];
  for (const item of items) if (item.kind === 'finding') ids.push(item.finding.id);
  return { items, ids };
}
