import type { CheckResult } from './CheckResult';
import type { Unfolded } from './folds';
import type { Kind } from './FindingView';
import { listItems, type ListItem } from './listItems';

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
