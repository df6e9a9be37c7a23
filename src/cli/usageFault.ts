import type { Command, CommanderError } from 'commander';
import type { Language } from '../core/words/sentence';
import { nearest } from '../core/text/similarity';
import { isRuleId } from '../core/rules';
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
    const id = quoted.toUpperCase();
    const meant = isRuleId(id) ? `explain ${id}` : nearest(quoted, known);
    const near = meant === null ? words.allowed(known) : words.didYouMean(meant);
    if (known.length === 0) return { sentence: words.tooMany, hint: words.hint(path) };
    const [help = ''] = meant?.split(' ') ?? [];
    return {
      sentence: words.unknownCommand(quoted) + near,
      hint: words.hint(help === '' ? path : `${path}${help} `),
    };
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
    'commander.missingArgument': () => {
      if (quoted === 'inputs') return words.missingInput();
      return quoted === 'rule' ? words.missingRule : words.missingFile;
    },
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

/** The command that is named, also behind `help`, with its path before an option: `profile init `. */
function commandOf(argv: readonly string[], program: Command): readonly [Command, string] {
  let command = program;
  let path = '';
  for (const one of argv) {
    const next = command.commands.find((sub) => sub.name() === one);
    if (next === undefined || one === 'help') continue;
    command = next;
    path += `${one} `;
  }
  return [command, path];
}

function unknownOption(text: string, command: Command, language: Language): string {
  const { usage } = CLI_WORDS[language];
  const known = optionsOf(command);
  const name = nameOf(text);
  const isOwn = command.options.some(({ short, long }) => [short, long].includes(name));
  if (isOwn) return usage.optionBehind(text, command.name());
  const near = /^-\w/.test(text) ? ofLetter(text, command) : nearest(name, known);
  const instead = near === null ? usage.allowed(known) : usage.didYouMean(near);
  return usage.unknownOption(text) + instead;
}

/** `--version` of `-v`, `--quiet` of `-q`: the only option that it can stand for; null where there are more. */
function ofLetter(text: string, { options }: Command): string | null {
  const letter = text.slice(0, 2).toLowerCase();
  const own = options.filter(({ short }) => short?.toLowerCase() === letter);
  const begun = options.filter(({ long }) => long?.startsWith(`-${letter}`));
  const [only, ...others] = own.length > 0 ? own : begun;
  return others.length > 0 ? null : (only?.long ?? null);
}

/** `--format` of `--format=json`. */
function nameOf(text: string): string {
  return text.replace(/=[^]*$/, '');
}

function optionsOf(command: Command): string[] {
  return [...command.options.flatMap(({ long }) => long ?? []), '--help'];
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
