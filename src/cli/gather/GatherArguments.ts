import type { OutputArguments } from '../output/OutputFile';

/** What a command that draws from many workbooks is asked for. */
export interface GatherArguments extends OutputArguments {
  /** Files, folders and globs as given. */
  readonly inputs: readonly string[];
  /** Path of a profile; null for the one that the titles tell. */
  readonly profile: string | null;
}
