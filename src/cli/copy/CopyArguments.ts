import type { OutputArguments } from '../output/OutputFile';

/** What a command that writes a copy of a workbook is asked for. */
export interface CopyArguments extends OutputArguments {
  /** Path of the workbook, as given; it is never written to. */
  readonly input: string;
  /** Path of a profile; null for the one that the titles tell. */
  readonly profile: string | null;
}
