import { type Profile, RESOURCE_KEYS } from '../profile/Profile';
import type { BudgetReading } from '../readers/budget';
import { PHRASES } from '../readers/budgetPhrase';
import type { Program } from '../records/Program';
import { formatAmount, formatPeople } from '../words/format';
import type { Language } from '../words/sentence';
import { namedThings, ownBudget } from './costs';

/**
 * What an amount of a sum rests on, in a few words: the staff, the depreciation or the budget that
 * its text names, or the sum that it is itself; null where nothing says so.
 */
export function sourceOf(
  key: string,
  program: Program,
  profile: Profile,
  language: Language,
): string | null {
  const resource = RESOURCE_KEYS.find((one) => one === key);
  if (resource === 'people') return staffOf(program, language);
  if (resource === 'things') return thingsOf(program, profile, language);
  if (resource === 'money') return budgetOf(program.budget, profile, language);
  const terms = profile.sums.find(({ total }) => total === key)?.terms.length ?? 0;
  if (terms < 2) return null;
  return language === 'ja' ? `${String(terms)}項目の和` : `sum of ${String(terms)} items`;
}

function staffOf({ staff: { headline } }: Program, language: Language): string | null {
  if (headline === null) return null;
  return language === 'ja' ? `職員${formatPeople(headline)}` : `staff ${headline.toFixed(2)}`;
}

function thingsOf(
  { fields, thingsBudget }: Program,
  { unit }: Profile,
  language: Language,
): string | null {
  const text = fields.thingsText.value;
  const amount = namedThings(text, thingsBudget);
  if (amount === null || typeof text !== 'string') return null;
  const isDepreciation = text.includes('減価償却');
  if (language === 'ja')
    return (isDepreciation ? '減価償却費' : '本文') + formatAmount(amount, unit);
  return `${isDepreciation ? 'depreciation' : 'text'} ${formatAmount(amount, unit)}`;
}

function budgetOf(reading: BudgetReading, { unit }: Profile, language: Language): string | null {
  const amount = ownBudget(reading) ?? reading.amount?.value ?? null;
  if (amount === null) return null;
  const { phrase } = reading;
  if (language === 'ja')
    return (phrase === null ? '本文' : PHRASES[phrase]) + formatAmount(amount, unit);
  return `${phrase ?? 'text'} ${formatAmount(amount, unit)}`;
}
