import type { Book } from '../../core/book/Book';
import { chooseOwnSheet, headedSheets } from '../../core/plan/ownSheet';
import { freeSheetName, type SheetPlan } from '../../core/plan/SheetPlan';
import { readSheetNames } from '../read/sheetNames';

/** The sheet that a plan of ours goes to. */
export interface OwnPlace {
  readonly name: string;
  /** Whether it is there, and ours. */
  readonly isOurs: boolean;
}

/**
 * Our own sheet, or a free name for a new one.
 * @param taken names of sheets that will come besides
 * @throws {FileProblem} when the file cannot be read
 */
export function ownPlace(
  plan: SheetPlan,
  bytes: Uint8Array,
  book: Book,
  taken: readonly string[] = [],
): OwnPlace {
  const { all, named } = readSheetNames(bytes, plan.owned?.name ?? '');
  const headed = headedSheets(book, plan).map((index) => {
    const name = book.snapshot.sheets[index]?.name ?? '';
    return { name, area: named.find(({ sheet }) => sheet === name)?.area ?? null };
  });
  const ours = chooseOwnSheet(plan, headed);
  return ours === null
    ? { name: freeSheetName(plan.name, [...all, ...taken]), isOurs: false }
    : { name: ours.name, isOurs: true };
}
