import type { Command, CommanderError } from 'commander';
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
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  if (error.code === 'commander.unknownCommand') {
    const known = command.commands.map((one) => one.name());
    const meant = nearest(quoted, known);
    const sentence = words.unknownCommand(quoted) + suggestion(quoted, known, language);
    return { sentence, hint: words.hint(meant === null ? path : `${path}${meant} `) };
  }
  const flags = withoutValue(quoted);
  const sentences: { readonly [code: string]: () => string } = {
    'hakaru.usage': () => message,
    'commander.unknownOption': () => unknownOption(quoted, command, language),
    'commander.missingMandatoryOptionValue': () => {
      // What is missing may be what was misspelt.
      const known = optionsOf(command);
      const unknown = argv.find((one) => /^--\w/.test(one) && !known.includes(nameOf(one)));
      if (unknown === undefined) return words.missingOption(flags);
      return unknownOption(unknown, command, language);
    },
    'commander.invalidArgument': () => badValue(message, command, language),
    'commander.missingArgument': () =>
      quoted === 'inputs' ? words.missingInput() : words.missingFile,
    'commander.optionMissingArgument': () => words.missingValue(flags),
    'commander.excessArguments': () => words.tooMany,
    'commander.help': () => words.missingCommand,
  };
  const sentence = sentences[error.code] ?? (() => words.other(message.replace(/^error: /, '')));
  return { sentence: sentence(), hint: words.hint(path) };
}

/** `--format` of `--format <format>`. */
function withoutValue(flags: string): string {
  return flags.replace(/ <.*>$/, '');
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
  const [, flags = '', given = ''] =
    /^error: option '(.*?)' argument '([^]*)' is invalid/.exec(message) ?? [];
  const [, value = given, name = withoutValue(flags)] =
    /^error: command-argument value '([^]*)' is invalid for argument '(.*?)'/.exec(message) ?? [];
  const options = [...command.options, ...(command.parent?.options ?? [])];
  const takes = [
    ...options.filter((one) => one.flags === flags),
    ...command.registeredArguments.filter((one) => one.name() === name),
  ];
  const choices = takes.flatMap(({ argChoices = [] }) => argChoices);
  const sentence = words.badValue(name, value);
  if (choices.length === 0) return sentence;
  const allowed = [...new Set(choices)];
  return sentence + words.allowed(allowed) + suggestion(value, allowed, language);
}
