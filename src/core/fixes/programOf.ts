import type { Book } from '../book/Book';
import type { Finding } from '../findings/Finding';
import type { MethodLine, Program } from '../records/Program';
import { isSameCell } from '../address/isSameCell';

/** The program that a finding speaks of; null for one of the sheet or the book. */
export function programOf({ program }: Finding, book: Book): Program | null {
  return program === null ? null : (book.programs[program] ?? null);
}

/** The method that a finding is anchored at; null where it stands elsewhere. */
export function methodOf(finding: Finding, book: Book): MethodLine | null {
  const methods = programOf(finding, book)?.methods ?? [];
  return methods.find(({ cell }) => isSameCell(cell, finding.cell)) ?? null;
}
