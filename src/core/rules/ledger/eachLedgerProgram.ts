import type { LedgerBook } from '../../book/LedgerBook';
import type { FoundFigures } from '../Finding';
import type { Finding, FindingHead } from '../OldRule';
import type { LedgerProgram } from '../../records/ledger/LedgerProgram';

/** What a rule sees in one program: its findings but for the program's index. */
export type LedgerCheck = (
  program: LedgerProgram,
  book: LedgerBook,
) => readonly (Omit<FindingHead, 'program'> & FoundFigures)[];

/** Runs a check over all programs in reading order. */
export function eachLedgerProgram(book: LedgerBook, check: LedgerCheck): Finding[] {
  return book.programs.flatMap((program, index) =>
    check(program, book).map((finding) => ({ ...finding, program: index })),
  );
}
