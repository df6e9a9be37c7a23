import type { Language } from '../../core/words/Words';

/** What a command that writes a copy of a workbook is asked for. */
export interface CopyArguments {
  /** Path of the workbook, as given; it is never written to. */
  readonly input: string;
  /** Path of the copy, as given. */
  readonly output: string;
  /** Path of a profile; null for the one that the titles tell. */
  readonly profile: string | null;
  readonly language: Language;
}
