import type { Book } from '../book/Book';
import { amountOf } from '../readers/amount';
import type { Program } from '../records/Program';
import { partOf } from '../facts/costParts';
import { difference } from '../facts/sameAmount';
import { digitSlip } from './digitSlip';
import type { Hint } from './Hint';
import { lettersIn, lettersInText } from './lettersIn';

/**
 * What explains best that カネ's cost and its text's budget do not agree (SUM-02, SUM-07): a letter,
 * the total, one slip of a digit; null where nothing stands out.
 */
export function hintForMoney(
  program: Program,
  cost: number | null,
  budget: number,
  book: Book,
): Hint | null {
  return (
    lettersIn(program, ['money']) ??
    lettersInText(program.budget, program.fields.moneyText.value) ??
    totalFits(program, cost, budget, book) ??
    slip(cost, budget, book)
  );
}

function totalFits(
  program: Program,
  cost: number | null,
  budget: number,
  { profile }: Book,
): Hint | null {
  const total = amountOf(program.costs.total);
  const people = partOf(program, 'people', profile);
  const things = partOf(program, 'things', profile);
  if (total === null || people === null || things === null) return null;
  const money = difference(total, people + things);
  const { unit } = profile;
  if (money === budget) return { key: 'totalFitsBudget', values: { budget, total, unit } };
  if (cost === null || money !== cost) return null;
  return { key: 'totalFitsCost', values: { cost, total, unit } };
}

function slip(cost: number | null, budget: number, { profile }: Book): Hint | null {
  if (cost === null || !isCount(cost) || !isCount(budget)) return null;
  const key = digitSlip(String(cost), String(budget));
  const values = { part: 'money', written: cost, meant: budget, unit: profile.unit } as const;
  return key === null ? null : { key, values };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}
