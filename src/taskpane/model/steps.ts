import type { CheckResult } from './CheckResult';
import { kindOf, type Kind } from './Kind';

type Shown = ReadonlySet<Kind>;

/**
 * Makes a function that gives the ids of the findings shown, in the list's order, and counts them
 * anew only when result or choice are others.
 */
export function rememberShownIds(): (result: CheckResult | null, shown: Shown) => number[] {
  let known: { groups: CheckResult['groups'] | null; shown: Shown; ids: number[] } | null = null;
  return (result, shown) => {
    const groups = result?.groups ?? null;
    if (known?.groups !== groups || known.shown !== shown) {
      known = { groups, shown, ids: shownIds(groups ?? [], shown) };
    }
    return known.ids;
  };
}

function shownIds(groups: CheckResult['groups'], shown: Shown): number[] {
  const ids: number[] = [];
  for (const group of groups) {
    for (const finding of group.findings) if (shown.has(kindOf(finding))) ids.push(finding.id);
  }
  return ids;
}

/** The finding one step on from the current one; the first or last where none is open. */
export function step(ids: readonly number[], current: number | null, by: 1 | -1): number | null {
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) return (by === 1 ? ids[0] : ids.at(-1)) ?? null;
  return ids[at + by] ?? null;
}
