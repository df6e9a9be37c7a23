import type { Book } from '../book/Book';
import type { Finding, Severity } from '../findings/Finding';
import type { RuleId } from '../words/Words';

/** A rule of a form, of the strategy sheet's unless said: what it sees, never what to do about it. */
export interface Rule<B = Book> {
  readonly id: RuleId;
  /** Severity of what it finds unless the finding says otherwise. */
  readonly severity: Severity;
  readonly scope: 'cell' | 'program' | 'policy' | 'workbook';
  check(book: B): Finding[];
}
