import type { Period } from './LedgerLayout';
import type { LedgerTitles } from './LedgerTitles';

interface Found {
  readonly title: string;
  readonly period: number | null;
}

/** What the form needs and does not show, yearly titles by the year-block that lacks them. */
export function missingTitles(
  found: readonly Found[],
  periods: readonly Period[],
  { needed, yearly }: LedgerTitles,
): string[] {
  const has = new Set(found.map(({ title, period }) => `${String(period)} ${title}`));
  return needed.flatMap((title) => {
    if (!yearly.has(title)) return has.has(`null ${title}`) ? [] : [title];
    const lacking = periods.filter((_, i) => !has.has(`${String(i)} ${title}`));
    if (lacking.length === periods.length) return [title];
    return lacking.map(({ name }) => (name === null ? title : `${name} ${title}`));
  });
}
