import type { KeptProgram, YearComparison } from './compareYears';

/** Programs of both years by what there is to say of them; one may stand under several. */
export interface SortedChanges {
  /** Same name, another 合計. */
  readonly changed: readonly KeptProgram[];
  /** Taken for the same by likeness: a proposal. */
  readonly renamed: readonly KeptProgram[];
  /** In another 施策 than last year. */
  readonly moved: readonly KeptProgram[];
  /** 前年度決算額 is another than last year's 歳出予算額. */
  readonly settled: readonly KeptProgram[];
  /** With texts as last year. */
  readonly repeated: readonly KeptProgram[];
}

export function sortChanges({ kept }: Pick<YearComparison, 'kept'>): SortedChanges {
  return {
    changed: kept.filter(
      ({ by, older, newer }) => by === 'name' && older.cost.total !== newer.cost.total,
    ),
    renamed: kept.filter(({ by }) => by === 'renamed'),
    moved: kept.filter(({ older, newer }) => older.policyCode !== newer.policyCode),
    settled: kept.filter(({ settled }) => settled !== null && settled !== 0),
    repeated: kept.filter(({ repeated }) => repeated.length > 0),
  };
}
