import type { Command } from 'commander';
import type { Language } from '../../core/words/Words';
import type { ExitCode } from '../ExitCode';
import type { Terminal } from '../Terminal';

/** What the arguments ask for, ready to be done. */
export type CommandTask = (terminal: Terminal) => ExitCode | Promise<ExitCode>;

export interface CommandContext {
  readonly language: Language;
  /** Of the program. */
  readonly version: string;
  readonly take: (task: CommandTask) => void;
}

/** Adds one subcommand, whose action hands over its task. */
export type AddCommand = (program: Command, context: CommandContext) => void;
