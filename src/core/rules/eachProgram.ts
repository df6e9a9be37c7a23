import type { Book } from '../book/Book';
import type { Finding } from '../findings/Finding';
import type { Program } from '../records/Program';

/** What a rule sees in one program is added to `found`; `index` is the program's in the book. */
export type ProgramCheck = (program: Program, index: number, book: Book, found: Finding[]) => void;

/** Runs a check over all programs in reading order. */
export function eachProgram(book: Book, check: ProgramCheck): Finding[] {
  const found: Finding[] = [];
  book.programs.forEach((program, index) => {
    check(program, index, book, found);
  });
  return found;
}
