import type { RunBook, RunSetting } from '../../core/book/RunBook';
import type { YearComparison } from '../../core/compare/compareYears';
import type { RuleId, Severity } from '../../core/findings/Finding';
import type { Unread } from '../../core/report/report';
import type { Submission } from '../../core/submissions/Submission';
import type { SummarySource } from '../../core/summary/SummarySource';
import type { SheetRefusal } from '../../excel/sheets/SheetOutcome';

/** What a rule found in a workbook, in the words of the pane. */
export interface CityRule {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly question: string;
  readonly findings: readonly {
    /** What the form calls the cell; '' for none. */
    readonly column: string;
    /** With the sheet, where several hold programs. */
    readonly cell: string;
    readonly brief: string;
  }[];
}

/** A checked workbook as 全庁 needs it: nothing that holds on to its cells. */
export interface BookLook {
  readonly source: SummarySource;
  readonly submission: Submission;
  /** Gravest first, then the most frequent. */
  readonly rules: readonly CityRule[];
}

/** A file that was read, as a summary and the others of its run need it; it may be read again. */
export interface ReadFile extends BookLook {
  readonly file: ChosenFile;
  readonly run: RunBook;
  /** As the others of its run have it; null where they say nothing of it. */
  readonly inRun: (BookLook & { readonly setting: RunSetting }) | null;
}

export type ChosenFile = Pick<File, 'name' | 'lastModified' | 'arrayBuffer'>;

/** Another workbook that the user wants in 全庁集計, or why it is not; `lost`: the pane was loaded anew. */
export type AddedBook = {
  readonly id: number;
  /** Its file's; with a number behind it where another workbook has that: `総務局.xlsx (2)`. */
  readonly name: string;
  /** Whether it stands beside another one of its file's name that it is not the mended one of. */
  readonly isApart?: true;
  /** It took the place of an older one, with so many errors; null where that could not be read. */
  readonly again?: { readonly errors: number | null };
} & (
  | ({ readonly kind: 'read' } & ReadFile)
  | { readonly kind: 'refused'; readonly why: string }
  /** It is the workbook in view. */
  | { readonly kind: 'known'; readonly why: string }
  | { readonly kind: 'lost' }
);

/** Last year's workbook beside this one. */
export interface Comparison {
  readonly older: Pick<SummarySource, 'file' | 'fiscalYear' | 'bureau'>;
  readonly newer: Pick<SummarySource, 'file' | 'fiscalYear' | 'bureau'>;
  readonly unit: string;
  readonly years: YearComparison;
  /** The workbook in view is the older one. */
  readonly isTurned: boolean;
  /** Ids of this workbook's sheets by their names; none where it is the older one. */
  readonly sheetIds: ReadonlyMap<string, string>;
}

/** What 集計 has to work with, beside the workbook itself. */
export interface SummaryState {
  readonly added: readonly AddedBook[];
  readonly comparison: Comparison | null;
}

/** Keys of the lines of 全庁のブック, and of what the user chose there. */
export const OWN_KEY = 'own';
export function keyOf(id: number): string {
  return `book ${String(id)}`;
}

/** The workbooks that could be read. */
export function readFiles({ added }: SummaryState): Extract<AddedBook, { kind: 'read' }>[] {
  return added.flatMap((book) => (book.kind === 'read' ? [book] : []));
}

/** The workbooks that could not be read, and so are in no total. */
export function unreadBooks({ added }: SummaryState): Unread[] {
  return added.flatMap((book) =>
    book.kind === 'refused' ? [{ file: book.name, reason: book.why }] : [],
  );
}

/** What can fail for want of workbooks to work on: 集計, and what begins with last year's. */
export type SummaryTask = 'summarize' | 'data' | 'return' | 'compare' | 'next';

/** Why nothing was made: what the workbook holds, a file that was chosen, or what Excel has in the way. */
export type NotMadeReason =
  | { readonly reason: 'noPrograms' }
  | { readonly reason: 'units' | 'otherForm' | 'sameYear'; readonly file: string }
  | { readonly reason: 'lost'; readonly files: readonly string[] }
  | { readonly reason: 'file'; readonly file: string; readonly why: string }
  | SheetRefusal;

/** What was done; `Again`: our own sheet was written anew. */
export type SummaryDeed =
  | 'summarized'
  | 'summarizedAgain'
  | 'summarizedAll'
  | 'summarizedAllAgain'
  | 'wroteData'
  | 'wroteDataAgain'
  | 'madeReturn'
  | 'madeReturnAgain'
  | 'addedBooks'
  | 'addedAgain'
  | 'compared';

/** How it stands with a workbook, worst first. */
export const CITY_KINDS = [
  'unread',
  'missing',
  'unfilled',
  'otherYear',
  'double',
  'error',
  'warning',
  'ready',
] as const;
export type CityKind = (typeof CITY_KINDS)[number];

/** What 全庁のブック shows, beside the workbooks that were added. */
export interface CityState {
  /** The workbook in view, as it was checked last; null where it was not, or holds no program. */
  readonly own: BookLook | null;
  /** Bureaus that have to submit; none where nobody said. */
  readonly expected: readonly string[];
  /** Of these, those of which nothing came. */
  readonly missing: readonly string[];
  /** Of workbooks that are the same, keys of those that the user has count. */
  readonly chosen: ReadonlySet<string>;
  readonly hidden: ReadonlySet<CityKind>;
  /** Key of the opened line, and of the one that the Tab key reaches. */
  readonly open: string | null;
  readonly cursor: string | null;
  /** Rules of the opened line of which all is listed. */
  readonly unfolded: ReadonlySet<string>;
}

export const FIRST_CITY: CityState = {
  own: null,
  expected: [],
  missing: [],
  chosen: new Set(),
  hidden: new Set(),
  open: null,
  cursor: null,
  unfolded: new Set(),
};
