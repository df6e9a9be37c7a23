import type { RuleSettings } from '../core/findings/Finding';
import type { Language } from '../core/words/sentence';
import type { FormatName } from './formats';

/** What `check` is asked for. */
export interface CheckArguments {
  /** Files, folders and globs as given. */
  readonly inputs: readonly string[];
  readonly format: FormatName;
  /** Path of a profile; null for the default one. */
  readonly profile: string | null;
  readonly settings: RuleSettings;
  /** Most warnings that are still no failure; null for any number. */
  readonly maxWarnings: number | null;
  readonly language: Language;
  /** Of the program. */
  readonly version: string;
}
