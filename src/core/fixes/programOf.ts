import type { Book } from '../book/Book';
import type { Finding } from '../findings/Finding';
import type { MethodLine, Program } from '../records/Program';
import type { CellRef } from '../address/CellRef';

/** The program that a finding speaks of; null for one of the sheet or the book. */
export function programOf({ program }: Finding, book: Book): Program | null {
  return program === null ? null : (book.programs[program] ?? null);
}

/** The method that a finding is anchored at; null where it stands elsewhere. */
export function methodOf(finding: Finding, book: Book): MethodLine | null {
  const methods = programOf(finding, book)?.methods ?? [];
  return methods.find(({ cell }) => isSameCell(cell, finding.cell)) ?? null;
}

export function isSameCell(a: CellRef | null, b: CellRef): boolean {
  return a !== null && a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}
