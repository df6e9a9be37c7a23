import { foldName } from '../facts/foldName';
import type { SummaryProgram } from '../summary/SummarySource';

/** Names less alike than this are not proposed as one program renamed. */
const LEAST_LIKENESS = 0.5;

/** A program of last year and one of this year taken for the same. */
export interface Match {
  /** Indices into the two years' programs. */
  readonly older: number;
  readonly newer: number;
  /** `renamed` is a proposal by likeness, which a person has to confirm. */
  readonly by: 'name' | 'renamed';
  /** 1 for equal names. */
  readonly likeness: number;
}

interface Indexed {
  readonly index: number;
  readonly policy: string;
  readonly name: string;
}

/**
 * Matches by 施策 and name; what is left over by name alone (it moved to another 施策); then, within
 * a 施策, the most alike names first.
 */
export function matchPrograms(
  older: readonly SummaryProgram[],
  newer: readonly SummaryProgram[],
): Match[] {
  const left = { older: indexed(older), newer: indexed(newer) };
  const equal = (key: (one: Indexed) => string): Match[] => {
    const byKey = new Map<string, Indexed[]>();
    for (const one of left.older) byKey.set(key(one), [...(byKey.get(key(one)) ?? []), one]);
    const found = left.newer.flatMap((one) => {
      const partner = one.name === '' ? undefined : byKey.get(key(one))?.shift();
      return partner === undefined ? [] : [{ older: partner.index, newer: one.index }];
    });
    drop(left, found);
    return found.map((match) => ({ ...match, by: 'name', likeness: 1 }));
  };
  const byBoth = equal(({ policy, name }) => `${policy}\n${name}`);
  const byName = equal(({ name }) => name);
  return [...byBoth, ...byName, ...alike(left)];
}

interface Left {
  older: readonly Indexed[];
  newer: readonly Indexed[];
}

function indexed(programs: readonly SummaryProgram[]): Indexed[] {
  return programs.map(({ policyCode, name }, index) => ({
    index,
    policy: policyCode ?? '',
    name: foldName(name),
  }));
}

function drop(left: Left, found: readonly Pick<Match, 'older' | 'newer'>[]): void {
  const [usedOld, usedNew] = [
    new Set(found.map(({ older }) => older)),
    new Set(found.map(({ newer }) => newer)),
  ];
  left.older = left.older.filter(({ index }) => !usedOld.has(index));
  left.newer = left.newer.filter(({ index }) => !usedNew.has(index));
}

function alike({ older, newer }: Left): Match[] {
  const pairs = newer.flatMap((one) =>
    older
      .filter(({ policy, name }) => policy === one.policy && name !== '' && one.name !== '')
      .map((other) => ({
        older: other.index,
        newer: one.index,
        likeness: likeness(other.name, one.name),
      })),
  );
  const best = pairs
    .filter((pair) => pair.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness);
  const [usedOld, usedNew] = [new Set<number>(), new Set<number>()];
  return best.flatMap((pair): Match[] => {
    if (usedOld.has(pair.older) || usedNew.has(pair.newer)) return [];
    usedOld.add(pair.older);
    usedNew.add(pair.newer);
    return [{ ...pair, by: 'renamed' }];
  });
}
/**
 * How alike two names are, from 0 to 1: twice the pairs of neighbouring characters that both have
 * over all pairs of both (Dice). Names of one character have no pairs and are alike only when equal.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)];
  if (pairsA.length === 0 || pairsB.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of pairsB) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairsA) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared += 1;
  }
  return (2 * shared) / (pairsA.length + pairsB.length);
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
