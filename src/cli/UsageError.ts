import { CommanderError } from 'commander';

/** A fault of the arguments whose sentence is already in the user's language. */
export class UsageError extends CommanderError {
  constructor(sentence: string) {
    super(2, 'hakaru.usage', sentence);
  }
}
