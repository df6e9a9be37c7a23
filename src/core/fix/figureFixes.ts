import type { Book } from '../book/Book';
import type { Finding } from '../findings/Finding';
import { FreeNumbers, numberingKey } from '../records/numbers';
import type { Program } from '../records/Program';
import { programOf } from './places';
import { RESOURCE_KEYS, type ResourceKey } from '../profile/Profile';
import { amountOf } from '../readers/amount';
import { isAbsent, partOf } from '../facts/costs';
import { difference } from '../collections/arithmetic';
import { getOrInsert } from '../collections/collections';
import { fieldEdit, type FixChoice } from './fixEdits';

const MOST_DECIMALS = 2;

/** People in the manner of a figure that stands there: its width and at least its decimals. */
export function likeFigure(people: number, figure: string): string {
  const exact = String(Number(people.toFixed(MOST_DECIMALS)));
  const decimals = Math.max(decimalsOf(exact), Math.min(decimalsOf(figure), MOST_DECIMALS));
  const written = people.toFixed(decimals);
  if (!/[０-９]/.test(figure)) return written;
  return written.replace(/[0-9.]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function decimalsOf(figure: string): number {
  return (/[.．]\s*([0-9０-９]*)$/.exec(figure)?.[1] ?? '').length;
}

/** What is offered in a book; asked for each of its findings, it is made once. */
class Offers {
  readonly free: FreeNumbers;
  /** For programs whose No. is blank or repeated. */
  readonly numbers: ReadonlyMap<Program, number>;

  /** Blank ones first: what the rule names as free for them must not go to another. */
  constructor({ programs, profile }: Book) {
    this.free = new FreeNumbers(programs, profile);
    const blank = programs.filter(({ number }) => number.kind === 'blank');
    const waiting = [...blank, ...repeated(programs, (program) => numberingKey(program, profile))];
    this.numbers = new Map(waiting.map((program) => [program, this.free.next(program)]));
  }
}

function makeOffers(book: Book): Offers {
  return new Offers(book);
}

/**
 * The free No. for a finding's program whose own is blank or has been given before; no two programs
 * are offered the same one. null for any other program.
 */
export function freeNumber(finding: Finding, book: Book): number | null {
  const program = programOf(finding, book);
  return program === null ? null : (book.fact(makeOffers).numbers.get(program) ?? null);
}

/** The lowest No. above `least` that no program of the finding's 施策 has. */
export function freeNumberAbove(least: number, finding: Finding, book: Book): number | null {
  const program = programOf(finding, book);
  return program === null ? null : book.fact(makeOffers).free.above(least, program);
}

function repeated(programs: readonly Program[], keyOf: (program: Program) => string): Program[] {
  const seen = new Map<string, Set<number>>();
  return programs.filter((program) => {
    if (program.number.kind !== 'number') return false;
    const numbers = getOrInsert(seen, keyOf(program), () => new Set());
    const isRepeated = numbers.has(program.number.value);
    numbers.add(program.number.value);
    return isRepeated;
  });
}

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
  const others = sumOf(program, book, key);
  if (others === null) return null;
  const after = difference(others + cost, 0);
  if (isTotal(after, program, book)) return null;
  const part = partOf(program, key, book.profile).value;
  const didFit = part !== null && isTotal(difference(others + part, 0), program, book);
  return didFit || isUnused(program) ? after : null;
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

/** Of all parts, but for one. */
function sumOf(program: Program, { profile }: Book, without?: ResourceKey): number | null {
  let sum = 0;
  for (const key of RESOURCE_KEYS) {
    if (key === without) continue;
    const part = partOf(program, key, profile).value;
    if (part === null) return null;
    sum += part;
  }
  return sum;
}

/** An amount with as many decimals as the form takes. */
export function inDecimals(value: number, { profile }: Book): number {
  return Number(value.toFixed(profile.decimals));
}
