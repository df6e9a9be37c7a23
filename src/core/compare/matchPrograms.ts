import { foldName } from '../text/foldText';
import type { SummaryProgram } from '../summary/SummarySource';
import { groupBy } from '../collections/collections';
import { similarity } from '../text/similarity';

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
    const byKey = groupBy(left.older, key);
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
        likeness: similarity(other.name, one.name),
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
