import type { Severity } from '../../core/findings/Finding';
import type { CheckResult } from './CheckResult';

/** Ids of the findings that are shown, in the list's order. */
export function shownIds(result: CheckResult | null, shown: ReadonlySet<Severity>): number[] {
  return (result?.groups ?? []).flatMap((group) =>
    group.findings.filter((one) => shown.has(one.severity)).map((one) => one.id),
  );
}

/** The finding one step on from the current one; the first or last where none is open. */
export function step(ids: readonly number[], current: number | null, by: 1 | -1): number | null {
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) return (by === 1 ? ids[0] : ids.at(-1)) ?? null;
  return ids[at + by] ?? null;
}
