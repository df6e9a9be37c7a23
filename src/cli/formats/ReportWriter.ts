import type { Summary, Unread } from '../../core/report/report';
import type { Language } from '../../core/words/sentence';
import type { CheckedFile } from '../CheckedFile';

/** Everything a result is written with. */
export interface WriterContext {
  readonly language: Language;
  readonly color: boolean;
  /** Of the program. */
  readonly version: string;
  /** When the check was made. */
  readonly now: Date;
  readonly out: (text: string) => void;
}

/** Writes a result out, file by file, so that not all of them need be kept. */
export interface ReportWriter {
  /** The next file, in the order given. */
  add(file: CheckedFile): void;
  /** @param unread what was asked for and not read; every format names it */
  end(summary: Summary, unread: readonly Unread[]): void;
}

export type Format = (context: WriterContext) => ReportWriter;
