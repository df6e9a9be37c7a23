import type { CommanderError } from 'commander';
import type { CliWords } from './words/cliWords';

/** What is wrong with the arguments, in the user's language. */
export function usageSentence(error: CommanderError, words: CliWords['usage']): string {
  // "--format <format>": what stands for its value says nothing here.
  const quoted = (/'([^']*)'/.exec(error.message)?.[1] ?? '').replace(/ <.*>$/, '');
  switch (error.code) {
    case 'hakaru.usage':
      return error.message;
    case 'commander.unknownOption':
      return words.unknownOption(quoted);
    case 'commander.optionMissingArgument':
      return words.missingValue(quoted);
    case 'commander.invalidArgument':
      return words.badValue(quoted);
    case 'commander.missingArgument':
      return words.missingInput();
    case 'commander.help':
      return words.missingCommand;
    case 'commander.unknownCommand':
      return words.unknownCommand(quoted);
    default:
      return words.other(error.message.replace(/^error: /, ''));
  }
}
