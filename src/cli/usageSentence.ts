import type { CommanderError } from 'commander';
import type { CliWords } from './words/cliWords';

/** What is wrong with the arguments, in the user's language. */
export function usageSentence(error: CommanderError, words: CliWords['usage']): string {
  // "--format <format>": what stands for its value says nothing here.
  const quoted = (/'([^']*)'/.exec(error.message)?.[1] ?? '').replace(/ <.*>$/, '');
  if (error.code === 'hakaru.usage') return error.message;
  const sentences: { readonly [code: string]: string } = {
    'commander.unknownOption': words.unknownOption(quoted),
    'commander.optionMissingArgument': words.missingValue(quoted),
    'commander.invalidArgument': words.badValue(quoted),
    'commander.missingArgument': quoted === 'inputs' ? words.missingInput() : words.missingFile,
    'commander.missingMandatoryOptionValue': words.missingOption(quoted),
    'commander.excessArguments': words.tooMany,
    'commander.help': words.missingCommand,
    'commander.unknownCommand': words.unknownCommand(quoted),
  };
  return sentences[error.code] ?? words.other(error.message.replace(/^error: /, ''));
}
