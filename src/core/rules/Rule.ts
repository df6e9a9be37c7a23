import type { Book } from '../book/Book';
import type { Finding, Severity } from '../findings/Finding';
import type { Program } from '../records/Program';
import type { RuleId } from '../words/Words';

/** A rule of a form: what it sees, never what to do about it. */
interface RuleHead {
  readonly id: RuleId;
  /** Severity of what it finds unless the finding says otherwise. */
  readonly severity: Severity;
  readonly scope: 'cell' | 'program' | 'policy' | 'workbook';
}

/** A rule that looks at a whole book, of the strategy sheet unless said. */
export interface BookRule<B = Book> extends RuleHead {
  check(book: B): Finding[];
}

/** What a rule sees in one program is added to `found`; `index` is the program's in the book. */
export type ProgramCheck = (program: Program, index: number, book: Book, found: Finding[]) => void;

/** A rule that looks at one program after the other. */
export interface ProgramRule extends RuleHead {
  readonly checkProgram: ProgramCheck;
}

export type Rule = BookRule | ProgramRule;
