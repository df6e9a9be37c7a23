import type { Book } from '../core/book/Book';
import type { Finding } from '../core/findings/Finding';
import type { FileReport } from '../core/report/fileReport';

/** A workbook that was read and checked. */
export interface CheckedFile {
  readonly book: Book;
  /** In the order of every output. */
  readonly findings: readonly Finding[];
  readonly report: FileReport;
}
