import type { Book } from './book/Book';
import { readBook } from './book/readBook';
import { checkBook } from './findings/checkBook';
import type { Finding } from './findings/Finding';
import type { Profile } from './profile/Profile';
import type { RuleSettings } from './rules/RuleSettings';
import type { WorkbookSnapshot } from './snapshot/Snapshot';

/** A workbook as it was read, and what the rules see in it, in the order of its cells. */
export interface Check {
  readonly book: Book;
  readonly findings: readonly Finding[];
}

/** Reads a workbook and checks it. Never throws, whatever the workbook holds. */
export function checkWorkbook(
  snapshot: WorkbookSnapshot,
  profile: Profile,
  settings: RuleSettings = {},
): Check {
  const book = readBook(snapshot, profile);
  return { book, findings: checkBook(book, settings) };
}
