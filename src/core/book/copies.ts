import type { CellRef } from '../address/CellRef';
import { countBy, getOrInsert, groupBy } from '../collections/collections';
import { foldName } from '../text/foldText';
import type { Program } from '../records/Program';
import { textOf } from '../snapshot/CellValue';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';
import type { SheetChoice } from '../layout/Layout';

/** A sheet that repeats another of the same 局 and 年度. */
export interface Copy {
  readonly sheet: number;
  /** The one that counts. */
  readonly of: number;
  /** How many of its programs stand there too, and how many it has. */
  readonly alike: number;
  readonly programs: number;
  /** The first title of its first table. */
  readonly cell: CellRef;
}

/** Excel names a copied sheet so. */
const COPIED = /[(（]\d+[)）]\s*$/;

/**
 * The sheets that repeat one that counts. Of two it is the hidden one, else the one named as a copy,
 * else the later; one that the user takes in stays.
 */
export function findCopies(
  programs: readonly Program[],
  { sheets }: WorkbookSnapshot,
  { include = [] }: SheetChoice,
): Copy[] {
  const bySheet = groupBy(programs, ({ sheet }) => sheet);
  if (bySheet.size < 2) return [];
  const rank = (sheet: number): number => {
    const { name = '', visibility = 'visible' } = sheets[sheet] ?? {};
    if (include.includes(name)) return 0;
    if (visibility !== 'visible') return 3;
    return COPIED.test(name) ? 2 : 1;
  };
  const order = [...bySheet.keys()].sort((a, b) => rank(a) - rank(b) || a - b);
  /** How often each program stands on each sheet that counts. */
  const known = new Map<string, Map<number, number>>();
  const copies: Copy[] = [];
  for (const sheet of order) {
    const own = bySheet.get(sheet) ?? [];
    const keys = countBy(programKeys(own));
    const found = [...sharedBy(keys, known)].find(([other, alike]) =>
      isRepeat(alike, own.length, bySheet.get(other)?.length ?? 0),
    );
    if (found !== undefined) {
      const [of, alike] = found;
      const [first] = own;
      if (first === undefined) continue;
      copies.push({ sheet, of, alike, programs: own.length, cell: first.header.firstTitle });
    } else {
      for (const [key, count] of keys) getOrInsert(known, key, () => new Map()).set(sheet, count);
    }
  }
  return copies.sort((a, b) => a.sheet - b.sheet);
}

/**
 * How many programs each has in common with these.
 * @param known of each program, how often each of them holds it
 */
export function sharedBy<K>(
  keys: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, ReadonlyMap<K, number>>,
): Map<K, number> {
  const shared = new Map<K, number>();
  for (const [key, count] of keys) {
    for (const [one, times] of known.get(key) ?? []) {
      shared.set(one, (shared.get(one) ?? 0) + Math.min(count, times));
    }
  }
  return shared;
}

/** Whether one repeats the other: more than half of the smaller one's programs are the same. */
export function isRepeat(alike: number, programs: number, others: number): boolean {
  return alike * 2 > Math.min(programs, others);
}

/** Programs by 局, 年度, 施策 and name; one without a name is like no other. */
export function programKeys(programs: readonly Program[]): readonly string[] {
  return programs.flatMap((program) => keyOf(program) ?? []);
}

function keyOf({ scope, policy, fields }: Program): string | null {
  const name = textOf(fields.name.value);
  if (name === null) return null;
  const under = policy?.code ?? foldName(policy?.name ?? '');
  return `${scope}\n${under}\n${foldName(name)}`;
}
