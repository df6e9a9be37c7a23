import { amountOf } from '../readers/amount';
import type { Program } from '../records/Program';
import { namedBy } from './costParts';
import { isThousandfold } from './sameAmount';

/** A cost that is its text's amount in 千 of its unit, or the other way round. */
export interface Thousandfold {
  readonly key: 'things' | 'money';
  readonly named: number;
  readonly cost: number;
}

/** The amount a cost's text names, by which UNIT-02, SUM-01 and SUM-02 compare it. */
export function thousandfoldOf(program: Program, key: Thousandfold['key']): Thousandfold | null {
  const cost = amountOf(program.costs[key]);
  if (cost === null || cost === 0) return null;
  const named =
    key === 'money' ? (program.budget.amount?.value ?? null) : namedBy(program.thingsBudget);
  return named !== null && isThousandfold(cost, named) ? { key, named, cost } : null;
}

/** UNIT-02 speaks for a cost that is its text's amount in another unit: no sum says more of it. */
export function hasThousandfoldPart(program: Program): boolean {
  return thousandfoldOf(program, 'money') !== null || thousandfoldOf(program, 'things') !== null;
}
