import type { Language } from '../../core/words/Words';

/** What a command that draws from many workbooks is asked for. */
export interface GatherArguments {
  /** Files, folders and globs as given. */
  readonly inputs: readonly string[];
  /** Path as given; never one of the inputs. */
  readonly output: string;
  /** Path of a profile; null for the one that the titles tell. */
  readonly profile: string | null;
  readonly language: Language;
}
