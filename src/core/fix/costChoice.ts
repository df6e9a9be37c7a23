import type { Book } from '../book/Book';
import { RESOURCE_KEYS, type ResourceKey } from '../profile/Profile';
import { amountOf } from '../readers/amount';
import type { Program } from '../records/Program';
import { isAbsent, partOf } from '../facts/costParts';
import { difference } from '../facts/sameAmount';
import { fieldEdit } from './fieldEdit';
import type { FixChoice } from './Fix';

/**
 * A cost as it would be, in the profile's unit. The total moves along where it was the sum before
 * and would not be after, or where it is blank with all its parts: fixing one cell must not break
 * another. null where the total would have to be negative.
 */
export function costChoice(
  book: Book,
  program: Program,
  key: ResourceKey,
  cost: number,
): FixChoice | null {
  const edit = cost < 0 ? null : fieldEdit(book, program.fields[key], cost);
  if (edit === null) return null;
  const after = neededTotal(book, program, key, cost);
  if (after === null) return [edit];
  if (after < 0) return null;
  const total = fieldEdit(book, program.fields.total, after);
  return total === null ? [edit] : [edit, total];
}

/** What the total would have to be beside the new cost; null where it may stay. */
function neededTotal(book: Book, program: Program, key: ResourceKey, cost: number): number | null {
  const before = sumOf(program, book);
  const part = partOf(program, key, book.profile);
  if (before === null || part === null) return null;
  const after = difference(before - part + cost, 0);
  if (isTotal(after, program, book)) return null;
  return isTotal(before, program, book) || isUnused(program) ? after : null;
}

/** Whether total and parts are all blank: with a part, a blank total would be an error. */
function isUnused({ costs }: Program): boolean {
  return isAbsent(costs.total) && RESOURCE_KEYS.every((key) => isAbsent(costs[key]));
}

/** Whether the total is the sum of the parts, or there is no total to say otherwise. */
export function totalFits(program: Program, book: Book): boolean {
  const sum = sumOf(program, book);
  return sum === null || amountOf(program.costs.total) === null || isTotal(sum, program, book);
}

function isTotal(sum: number, { costs }: Program, { profile }: Book): boolean {
  // A nil mark says that the sum is nothing.
  if (costs.total.kind === 'nil') return sum === 0;
  const total = amountOf(costs.total);
  return total !== null && Math.abs(difference(sum, total)) <= profile.tolerance;
}

function sumOf(program: Program, { profile }: Book): number | null {
  let sum = 0;
  for (const key of RESOURCE_KEYS) {
    const part = partOf(program, key, profile);
    if (part === null) return null;
    sum += part;
  }
  return sum;
}

/** An amount with as many decimals as the form takes. */
export function inDecimals(value: number, { profile }: Book): number {
  return Number(value.toFixed(profile.decimals));
}
