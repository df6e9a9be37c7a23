import type { Book } from '../book/Book';
import type { Finding } from '../findings/Finding';
import { FreeNumbers } from '../records/FreeNumbers';
import { numberingKey } from '../records/numberingKey';
import type { Program } from '../records/Program';

const known = new WeakMap<Book, ReadonlyMap<Program, number>>();

/**
 * The free No. for a finding's program whose own is blank or has been given before; no two programs
 * are offered the same one. null for any other program.
 */
export function freeNumber({ program }: Finding, book: Book): number | null {
  const found = program === null ? undefined : book.programs[program];
  if (found === undefined) return null;
  let offers = known.get(book);
  if (offers === undefined) {
    offers = offersOf(book);
    known.set(book, offers);
  }
  return offers.get(found) ?? null;
}

/** Blank ones first: what the rule names as free for them must not go to another. */
function offersOf({ programs, profile }: Book): ReadonlyMap<Program, number> {
  const free = new FreeNumbers(programs, profile);
  const blank = programs.filter(({ number }) => number.kind === 'blank');
  const waiting = [...blank, ...repeated(programs, (program) => numberingKey(program, profile))];
  return new Map(waiting.map((program) => [program, free.next(program)]));
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
