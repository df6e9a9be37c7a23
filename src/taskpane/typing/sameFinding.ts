import type { CheckResult } from '../model/CheckResult';

/** The id that an opened finding has in another result; null where it is gone. */
export function sameFinding(
  before: Pick<CheckResult, 'findings'>,
  current: number | null,
  after: Pick<CheckResult, 'findings'>,
): number | null {
  const open = current === null ? undefined : before.findings[current];
  if (open === undefined) return null;
  const same = after.findings.find(
    ({ rule, cell }) =>
      rule.id === open.rule.id &&
      cell.sheet === open.cell.sheet &&
      cell.row === open.cell.row &&
      cell.column === open.cell.column,
  );
  return same?.id ?? null;
}
