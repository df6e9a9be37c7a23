import type { Book } from '../core/book/Book';
import type { CheckedFinding } from '../core/waivers/Waiver';
import type { WaiverStore } from '../core/waivers/readWaivers';
import type { WorkbookReading } from '../excel/reading';

/** What the last check read and found: what waivers, fills, fixes and undoing rest on. */
export interface Basis {
  readonly reading: WorkbookReading;
  readonly book: Book;
  readonly findings: readonly CheckedFinding[];
  readonly waivers: WaiverStore;
}
