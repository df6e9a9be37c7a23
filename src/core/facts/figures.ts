import type { CellRef } from '../address/CellRef';
import type { Profile } from '../profile/Profile';
import { type BudgetReading, readBudget } from '../readers/budget';
import type { NamedAmount } from '../readers/namedAmount';
import type { Program } from '../records/Program';

/** Cells that hold figures: No., costs with their total, resource texts and the previous year's. */
export const FIGURE_FIELDS = [
  'no',
  'peopleText',
  'thingsText',
  'moneyText',
  'people',
  'things',
  'money',
  'total',
  'previousYear',
] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** Cells whose figures stand in a text; of the others each holds one figure. */
const TEXT_FIELDS = ['peopleText', 'thingsText', 'moneyText', 'previousYear'] as const;

export function isFigureText(key: FigureField): boolean {
  return TEXT_FIELDS.some((text) => text === key);
}

/** A text of a program with the amounts that it names, which may be none. */
export interface AmountText {
  readonly key: (typeof TEXT_FIELDS)[number];
  readonly cell: CellRef;
  readonly text: string;
  readonly amounts: readonly NamedAmount[];
}

/** The texts that may name amounts, in reading order. */
export function amountTexts(program: Program, profile: Profile): readonly AmountText[] {
  const texts: AmountText[] = [];
  const add = (key: AmountText['key'], reading: BudgetReading | null): void => {
    const { cell, value } = program.fields[key];
    if (reading === null || cell === null || typeof value !== 'string') return;
    texts.push({ key, cell, text: value, amounts: reading.amounts });
  };
  add('peopleText', peopleBudget(program, profile));
  add('thingsText', program.thingsBudget);
  add('moneyText', program.budget);
  add('previousYear', program.previous);
  return texts;
}

/** The amounts that a ヒト text names; null where it names none, as nearly always. */
export function peopleBudget(program: Program, profile: Profile): BudgetReading | null {
  const { value } = program.fields.peopleText;
  return typeof value === 'string' && mayNameMoney(value) ? readBudget(value, profile) : null;
}

/** Asked of every ヒト text: four searches cost less than one pattern. */
function mayNameMoney(text: string): boolean {
  return text.includes('円') || text.includes('万') || text.includes('億') || text.includes('兆');
}
