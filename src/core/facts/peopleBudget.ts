import type { Profile } from '../profile/Profile';
import { type BudgetReading, readBudget } from '../readers/budget';
import type { Program } from '../records/Program';

/** The amounts that a ヒト text names; null where it names none, as nearly always. */
export function peopleBudget(program: Program, profile: Profile): BudgetReading | null {
  const { value } = program.fields.peopleText;
  return typeof value === 'string' && mayNameMoney(value) ? readBudget(value, profile) : null;
}

/** Asked of every ヒト text: four searches cost less than one pattern. */
function mayNameMoney(text: string): boolean {
  return text.includes('円') || text.includes('万') || text.includes('億') || text.includes('兆');
}
