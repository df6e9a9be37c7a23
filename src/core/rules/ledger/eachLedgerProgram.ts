import type { Book } from '../../book/Book';
import type { FoundFigures } from '../Finding';
import type { Finding, FindingHead } from '../OldRule';
import type { Place } from '../../layout/Layout';
import type { Program } from '../../records/Program';

/** What a rule sees in one program: its findings but for the program's index. */
export type LedgerCheck = (
  program: Program,
  book: Book,
) => readonly (Omit<FindingHead, 'program'> & FoundFigures)[];

/** Runs a check over all programs in reading order. */
export function eachLedgerProgram(book: Book, check: LedgerCheck): Finding[] {
  return book.programs.flatMap((program, index) =>
    check(program, book).map((finding) => ({ ...finding, program: index })),
  );
}

/** A field that stands there once, with its cell. */
export function placeOf(
  { places }: Program,
  key: string,
): (Place & { readonly cell: NonNullable<Place['cell']> }) | null {
  const place = places.find((one) => one.key === key);
  return place?.cell ? { ...place, cell: place.cell } : null;
}
