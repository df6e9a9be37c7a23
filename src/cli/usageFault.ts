import type { Command, CommanderError, Option } from 'commander';
import type { Language } from '../core/words/sentence';
import { nearest } from '../core/text/similarity';
import { suggestion } from './commands/Command';
import { CLI_WORDS } from './words/cliWords';

/** What is wrong with the arguments, and where the help of what was meant is. */
interface UsageFault {
  readonly sentence: string;
  readonly hint: string;
}

/** What commander found wrong, in the user's language. */
export function usageFault(
  error: CommanderError,
  argv: readonly string[],
  program: Command,
  language: Language,
): UsageFault {
  const words = CLI_WORDS[language].usage;
  const [command, path] = commandOf(argv, program);
  // Of suggestions we have our own.
  const message = error.message.replace(/\n\(Did you mean [^]*$/, '');
  // What stands between the first quote and the last: it may hold others.
  const quoted = /'([^]*)'/.exec(message)?.[1] ?? '';
  const flags = quoted.replace(/ <.*>$/, '');
  const hint = words.hint(path);
  switch (error.code) {
    case 'hakaru.usage':
      return { sentence: error.message, hint };
    case 'commander.unknownOption':
      return { sentence: unknownOption(quoted, command, language), hint };
    case 'commander.missingMandatoryOptionValue': {
      // What is missing may be what was misspelt.
      const unknown = argv.find(
        (one) => /^--\w/.test(one) && !optionsOf(command).includes(nameOf(one)),
      );
      const sentence =
        unknown === undefined
          ? words.missingOption(flags)
          : unknownOption(unknown, command, language);
      return { sentence, hint };
    }
    case 'commander.unknownCommand': {
      const known = command.commands.map((one) => one.name());
      const meant = nearest(quoted, known);
      const sentence = words.unknownCommand(quoted) + suggestion(quoted, known, language);
      return { sentence, hint: words.hint(meant === null ? path : `${path}${meant} `) };
    }
    case 'commander.invalidArgument':
      return { sentence: badValue(message, command, language), hint };
    case 'commander.missingArgument':
      return { sentence: quoted === 'inputs' ? words.missingInput() : words.missingFile, hint };
    default: {
      const sentences: { readonly [code: string]: string } = {
        'commander.optionMissingArgument': words.missingValue(flags),
        'commander.excessArguments': words.tooMany,
        'commander.help': words.missingCommand,
      };
      const other = words.other(message.replace(/^error: /, ''));
      return { sentence: sentences[error.code] ?? other, hint };
    }
  }
}

/** The command that is named, with its path before an option: `profile init `. */
function commandOf(argv: readonly string[], program: Command): readonly [Command, string] {
  let command = program;
  let path = '';
  for (const one of argv) {
    const next = command.commands.find((sub) => sub.name() === one);
    if (next === undefined) continue;
    command = next;
    path += `${one} `;
  }
  return [command, path];
}

function unknownOption(text: string, command: Command, language: Language): string {
  const { usage } = CLI_WORDS[language];
  return usage.unknownOption(text) + suggestion(nameOf(text), optionsOf(command), language);
}

/** `--format` of `--format=json`. */
function nameOf(text: string): string {
  return text.replace(/=[^]*$/, '');
}

function optionsOf(command: Command): string[] {
  const own = [...command.options, ...(command.parent?.options ?? [])];
  return [...own.flatMap(({ long }) => long ?? []), '--help'];
}

/** A value that an option or argument does not take, and what it takes. */
function badValue(message: string, command: Command, language: Language): string {
  const words = CLI_WORDS[language].usage;
  const ofOption = /^error: option '(.*?)' argument '([^]*)' is invalid/.exec(message);
  const ofArgument = /^error: command-argument value '([^]*)' is invalid for argument '(.*?)'/.exec(
    message,
  );
  const flags = ofOption?.[1] ?? '';
  const name = ofOption === null ? (ofArgument?.[2] ?? '') : flags.replace(/ <.*>$/, '');
  const value = ofOption?.[2] ?? ofArgument?.[1] ?? '';
  const options: readonly Option[] = [...command.options, ...(command.parent?.options ?? [])];
  const choices =
    ofOption === null
      ? command.registeredArguments.find((one) => one.name() === name)?.argChoices
      : options.find((one) => one.flags === flags)?.argChoices;
  const sentence = words.badValue(name, value);
  if (choices === undefined) return sentence;
  return sentence + words.allowed(choices) + suggestion(value, choices, language);
}
