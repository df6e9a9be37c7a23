import type { RunBook } from '../../core/book/RunBook';
import type { YearComparison } from '../../core/compare/compareYears';
import type { Unread } from '../../core/report/report';
import type { SummarySource } from '../../core/summary/SummarySource';
import type { SheetRefusal } from '../../excel/sheets/SheetOutcome';

/** A file that was read, as a summary and the others of its run need it; it may be read again. */
export interface ReadFile {
  readonly file: ChosenFile;
  readonly source: SummarySource;
  readonly run: RunBook;
}

export type ChosenFile = Pick<File, 'name' | 'lastModified' | 'arrayBuffer'>;

/** Another workbook that the user wants in 全庁集計, or why it is not; `lost`: the pane was loaded anew. */
export type AddedBook = { readonly id: number; readonly name: string } & (
  | ({ readonly kind: 'read' } & ReadFile)
  | { readonly kind: 'refused'; readonly why: string }
  /** Its programs are counted by another of the workbooks. */
  | { readonly kind: 'known'; readonly why: string }
  | { readonly kind: 'lost' }
);

/** Last year's workbook beside this one. */
export interface Comparison {
  readonly older: Pick<SummarySource, 'file' | 'fiscalYear' | 'bureau'>;
  readonly newer: Pick<SummarySource, 'file' | 'fiscalYear' | 'bureau'>;
  readonly unit: string;
  readonly years: YearComparison;
  /** Ids of this workbook's sheets by their names. */
  readonly sheetIds: ReadonlyMap<string, string>;
}

/** What 集計 has to work with, beside the workbook itself. */
export interface SummaryState {
  readonly added: readonly AddedBook[];
  readonly comparison: Comparison | null;
}

/** Sources of the workbooks that could be read. */
export function addedSources(state: SummaryState): SummarySource[] {
  return readFiles(state).map(({ source }) => source);
}

/** The workbooks that could be read. */
export function readFiles({ added }: SummaryState): ReadFile[] {
  return added.flatMap((book) => (book.kind === 'read' ? [book] : []));
}

/** The workbooks that could not be read, and so are in no total. */
export function unreadBooks({ added }: SummaryState): Unread[] {
  return added.flatMap((book) =>
    book.kind === 'refused' ? [{ file: book.name, reason: book.why }] : [],
  );
}

/** What of 集計 can fail for want of something to work on. */
export type SummaryTask = 'summarize' | 'data' | 'compare';

/** Why nothing was made: what the workbook holds, a file that was chosen, or what Excel has in the way. */
export type NotMadeReason =
  | { readonly reason: 'noPrograms' }
  | { readonly reason: 'units' | 'otherForm'; readonly file: string }
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
  | 'addedBooks'
  | 'compared';
