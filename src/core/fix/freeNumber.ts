import type { Book } from '../book/Book';
import type { Finding } from '../rules/Finding';
import { FreeNumbers } from '../records/FreeNumbers';
import { numberingKey } from '../records/numberingKey';
import type { Program } from '../records/Program';
import { programOf } from './programOf';

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
    const key = keyOf(program);
    const numbers = seen.get(key) ?? new Set();
    seen.set(key, numbers);
    const isRepeated = numbers.has(program.number.value);
    numbers.add(program.number.value);
    return isRepeated;
  });
}
