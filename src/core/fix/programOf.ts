import { cellKey } from '../address/CellRef';
import type { Book } from '../book/Book';
import type { Finding } from '../rules/Finding';
import type { MethodLine, Program } from '../records/Program';

/** The program that a finding speaks of; null for one of the sheet or the book. */
export function programOf({ program }: Finding, book: Book): Program | null {
  return program === null ? null : (book.programs[program] ?? null);
}

/** The method that a finding is anchored at; null where it stands elsewhere. */
export function methodOf(finding: Finding, book: Book): MethodLine | null {
  const program = programOf(finding, book);
  return program === null ? null : (methodsByCell(program).get(cellKey(finding.cell)) ?? null);
}

const byProgram = new WeakMap<Program, ReadonlyMap<string, MethodLine>>();

/** The methods of a program by their cell: a block may go on for 100,000 rows. */
export function methodsByCell(program: Program): ReadonlyMap<string, MethodLine> {
  let lines = byProgram.get(program);
  if (lines === undefined) {
    lines = new Map(program.methods.map((line) => [cellKey(line.cell), line]));
    byProgram.set(program, lines);
  }
  return lines;
}
