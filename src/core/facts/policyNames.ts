import type { Layout, PolicyRow } from '../layout/Layout';
import { foldName } from './foldName';

/** A 施策 row whose code and name are both there. */
export interface PolicyName {
  readonly code: string;
  readonly name: string;
  readonly row: PolicyRow;
}

/**
 * The names of each 施策 code, alike ones together: the most frequent name first, of equally
 * frequent ones the first in the workbook. Each row is named once, however many headers repeat
 * below it.
 */
export function policyNames({ tables }: Layout): ReadonlyMap<string, readonly PolicyName[][]> {
  /** By code, then by name. */
  const codes = new Map<string, Map<string, PolicyName[]>>();
  for (const row of new Set(tables.map(({ policy }) => policy))) {
    if (row === null) continue;
    const { code, name } = row;
    if (code !== null && name !== null) add(codes, { code, name, row });
  }
  return new Map(
    [...codes].map(([code, names]) => [
      code,
      [...names.values()].sort((a, b) => b.length - a.length),
    ]),
  );
}

function add(codes: Map<string, Map<string, PolicyName[]>>, mention: PolicyName): void {
  const names = codes.get(mention.code) ?? new Map<string, PolicyName[]>();
  codes.set(mention.code, names);
  const key = foldName(mention.name);
  const mentions = names.get(key);
  if (mentions === undefined) names.set(key, [mention]);
  else mentions.push(mention);
}
