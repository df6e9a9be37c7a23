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
  const before = sumOf(program, book);
  const part = partOf(program, key, book.profile);
  if (cell === null || before === null || part === null) return null;
  const after = difference(before - part + cost, 0);
  if (!isTotal(before, program, book) || isTotal(after, program, book) || after < 0) return null;
  return cellEdit(book, cell, after);
}

/** Whether the total is the sum of the parts, or there is no total to say otherwise. */
export function totalFits(program: Program, book: Book): boolean {
  const sum = sumOf(program, book);
  return sum === null || amountOf(program.costs.total) === null || isTotal(sum, program, book);
}

function isTotal(sum: number, { costs }: Program, { profile }: Book): boolean {
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

/** An amount with as many decimals as the form takes, unless that would make it 0. */
export function inDecimals(value: number, { profile }: Book): number {
  const rounded = Number(value.toFixed(profile.decimals));
  return rounded === 0 ? value : rounded;
}
