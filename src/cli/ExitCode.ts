import { CommanderError } from 'commander';

/** What the command line answers to its caller. */
export const EXIT = {
  clean: 0,
  errorsFound: 1,
  /** Something could not be read, the arguments are wrong, or there is no strategy sheet. */
  trouble: 2,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A fault of the arguments whose sentence is already in the user's language. */
export class UsageError extends CommanderError {
  constructor(sentence: string) {
    super(2, 'hakaru.usage', sentence);
  }
}
