import type { BudgetReading } from './budget';

/** The amount behind 歳出予算額 or 歳出決算額; 0 for nil, null where the text names none. */
export function namedAmountOf({ kind, amount, amountIsNil }: BudgetReading): number | null {
  if (amount !== null) return amount.value;
  return kind === 'nil' || amountIsNil ? 0 : null;
}
