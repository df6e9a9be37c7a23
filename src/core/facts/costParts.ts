import type { ResourceKey } from '../profile/Profile';
import type { Profile } from '../profile/Profile';
import { amountOf, type AmountReading } from '../readers/amount';
import { type BudgetReading, readBudget } from '../readers/budget';
import type { Program } from '../records/Program';

/** ヒト, モノ, カネ; null where the part is not known. */
export interface CostParts {
  readonly people: number | null;
  readonly things: number | null;
  readonly money: number | null;
  readonly unit: string;
}

/** Whether a cost cell holds nothing, or a mark for it. */
export function isAbsent(reading: AmountReading): boolean {
  return reading.kind === 'blank' || reading.kind === 'nil';
}

/** The one amount that a text names: behind its phrase, or else all that it lists; null without any. */
export function namedBy(text: BudgetReading): number | null {
  if (text.amount !== null) return text.amount.value;
  if (text.amountIsNil) return null;
  const listed = text.items.length > 0 ? text.items.map((item) => item.amount) : text.amounts;
  if (listed.length === 0) return null;
  return listed.reduce((sum, amount) => sum + amount.value, 0);
}

/** Whether 歳出予算額 is nil: no text, a nil mark, or the phrase with one behind it. */
export function isNilBudget(text: BudgetReading): boolean {
  return text.kind !== 'text' || text.amountIsNil;
}

/**
 * A part of the total as SUM-01 takes it: its cost; where that is blank the amount that its text
 * names; 0 where there is nothing; null where it cannot be known.
 */
export function partOf(program: Program, key: ResourceKey, profile: Profile): number | null {
  const cost = program.costs[key];
  if (!isAbsent(cost)) return amountOf(cost);
  const text = textOf(program, key, profile);
  const named = namedBy(text);
  if (named !== null) return named;
  return key === 'things' || isNilBudget(text) ? 0 : null;
}

function textOf(program: Program, key: ResourceKey, profile: Profile): BudgetReading {
  if (key === 'money') return program.budget;
  if (key === 'things') return program.thingsBudget;
  return readBudget(program.fields.peopleText.value, profile);
}
