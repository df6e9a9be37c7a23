import type { Layout } from '../layout/Layout';
import type { Profile } from '../profile/Profile';
import type { Program } from '../records/Program';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';

/** A workbook as its form reads it: everything a rule may look at; never changed once read. */
export interface Book {
  readonly snapshot: WorkbookSnapshot;
  readonly profile: Profile;
  readonly layout: Layout;
  /** In reading order. */
  readonly programs: readonly Program[];
  /** A fact of the book, made when it is first asked for; `make` is what tells it from others. */
  readonly fact: <T>(make: (book: Book) => T) => T;
}
