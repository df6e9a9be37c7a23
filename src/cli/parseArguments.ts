import { Command, CommanderError, Option } from 'commander';
import type { Language } from '../core/words/Words';
import type { Terminal } from './Terminal';
import { usageSentence } from './usageSentence';
import { CLI_WORDS } from './words/cliWords';

const LANGUAGES: readonly Language[] = ['ja', 'en'];
const FORMATS = ['text', 'json'] as const;

export interface CheckArguments {
  /** Files, folders and globs as given. */
  readonly inputs: readonly string[];
  readonly format: (typeof FORMATS)[number];
  /** Path of a profile; null for the default one. */
  readonly profile: string | null;
  readonly language: Language;
}

/** null: help or version was shown; 'wrong': what is wrong was said. */
export type Arguments = CheckArguments | 'wrong' | null;

/** Reads the arguments behind the program's name. Says on the terminal what is wrong with them. */
export function parseArguments(
  argv: readonly string[],
  version: string,
  terminal: Terminal,
): Arguments {
  const language = wantedLanguage(argv);
  const { usage } = CLI_WORDS[language];
  let parsed: Arguments = null;
  const program = buildProgram(version, language, terminal, (check) => {
    parsed = check;
  });
  if (argv.length === 0) {
    terminal.err(program.helpInformation());
    return 'wrong';
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    terminal.err(`hakaru: ${usageSentence(error, usage)}\n${usage.hint}\n`);
    return 'wrong';
  }
  return parsed;
}

function buildProgram(
  version: string,
  language: Language,
  terminal: Terminal,
  take: (check: CheckArguments) => void,
): Command {
  const { help } = CLI_WORDS[language];
  const titles = new Map(Object.entries(help.titles));
  // Subcommands take these settings over, so they come first.
  const program = new Command('hakaru')
    .description(help.program)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.helpOption)
    .helpCommand('help [command]', help.helpCommand)
    .configureHelp({
      styleTitle: (title) => titles.get(title) ?? title,
      // Choices and defaults stand in the descriptions, in the user's language.
      optionDescription: ({ description }) => description,
    })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        terminal.out(text);
      },
      writeErr: (text) => {
        terminal.err(text);
      },
      // Said in the user's language by whoever catches the error.
      outputError: () => undefined,
    })
    .addHelpText('after', `\n${help.examples}`);
  addCheck(program, language, take);
  return program;
}

function addCheck(
  program: Command,
  language: Language,
  take: (check: CheckArguments) => void,
): void {
  const { help } = CLI_WORDS[language];
  program
    .command('check')
    .description(help.check)
    .argument('<inputs...>', help.inputs)
    .helpOption('-h, --help', help.helpOption)
    .addOption(new Option('--format <format>', help.format).choices(FORMATS).default('text'))
    .option('--profile <file>', help.profile)
    .addOption(new Option('--lang <language>', help.lang).choices(LANGUAGES).default('ja'))
    .addHelpText('after', `\n${help.examples}`)
    .action((inputs: string[], options: Record<string, string | undefined>) => {
      take({
        inputs,
        format: options['format'] === 'json' ? 'json' : 'text',
        profile: options['profile'] ?? null,
        language,
      });
    });
}

/** The language is looked for first, so that help and complaints are in it too. */
function wantedLanguage(argv: readonly string[]): Language {
  const at = argv.lastIndexOf('--lang');
  const joined = argv.filter((one) => one.startsWith('--lang=')).at(-1);
  const wanted = at >= 0 ? argv[at + 1] : joined?.slice('--lang='.length);
  return wanted === 'en' ? 'en' : 'ja';
}
