import type { Book } from '../book/Book';
import type { CellEdit } from '../plan/edits';
import { RESOURCE_KEYS, type ResourceKey } from '../profile/Profile';
import { amountOf } from '../readers/amount';
import type { Program } from '../records/Program';
import { partOf } from '../rules/costParts';
import { difference } from '../rules/sameAmount';
import { cellEdit } from './cellEdit';
import type { FixChoice } from './Fix';

/**
 * A cost as it would be, in the profile's unit. Where the total was the sum before and would not be
 * after, it moves along: mending one cell must not break another.
 */
export function costChoice(
  book: Book,
  program: Program,
  key: ResourceKey,
  cost: number,
): FixChoice | null {
  const { cell } = program.fields[key];
  const edit = cell === null || cost < 0 ? null : cellEdit(book, cell, cost);
  if (edit === null) return null;
  const total = movedTotal(book, program, key, cost);
  return total === null ? [edit] : [edit, total];
}

function movedTotal(book: Book, program: Program, key: ResourceKey, cost: number): CellEdit | null {
  const { cell } = program.fields.total;
  const total = amountOf(program.costs.total);
  if (cell === null || total === null) return null;
  let before = 0;
  let after = 0;
  for (const one of RESOURCE_KEYS) {
    const part = partOf(program, one, book.profile);
    if (part === null) return null;
    before += part;
    after += one === key ? cost : part;
  }
  const fits = (sum: number) => Math.abs(difference(sum, total)) <= book.profile.tolerance;
  if (!fits(before) || fits(after) || after < 0) return null;
  return cellEdit(book, cell, difference(after, 0));
}

/** An amount with as many decimals as the form takes, unless that would make it another. */
export function inDecimals(value: number, { profile }: Book): number {
  const rounded = Number(value.toFixed(profile.decimals));
  return rounded === 0 ? value : rounded;
}
