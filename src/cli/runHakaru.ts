import { EXIT, type ExitCode } from './ExitCode';
import { troubleText } from './input/troubleText';
import { type Surroundings, Terminal } from './Terminal';
import { Command, CommanderError } from 'commander';
import type { Language } from '../core/words/sentence';
import { COMMANDS } from './commands';
import {
  type CommandContext,
  type CommandTask,
  LANGUAGES,
  languageOption,
} from './commands/Command';
import { refuseUnknown } from './commands/help';
import { usageFault } from './usageFault';
import { displayWidth } from './text/TextStyle';
import { wrapColumns } from './text/wrapColumns';
import { CLI_WORDS } from './words/cliWords';
import { useCodec } from '../files/zip/codec';
import { ZLIB_CODEC } from './zlibCodec';

/**
 * The whole program. Never rejects: whatever happens is said in a sentence.
 * @param argv what stands behind the program's name
 * @returns 0 no error found, 1 errors found, 2 something could not be read or was asked wrongly
 */
export async function runHakaru(
  argv: readonly string[],
  version: string,
  surroundings: Surroundings,
): Promise<ExitCode> {
  useCodec(ZLIB_CODEC);
  const terminal = new Terminal(surroundings);
  const usual = surroundings.language ?? '';
  const language = wantedLanguage(argv, usual);
  if (tidy(usual) !== '' && !LANGUAGES.some((one) => one === tidy(usual))) {
    const { badLanguage, allowed } = CLI_WORDS[language].usage;
    terminal.complain('', badLanguage(usual) + allowed(LANGUAGES));
    return EXIT.trouble;
  }
  try {
    const asked = parseArguments(argv, version, language, terminal);
    if (asked === 'wrong') return EXIT.trouble;
    return asked === null ? EXIT.clean : await asked(terminal);
  } catch (error) {
    terminal.complain('', troubleText(error, language));
    return EXIT.trouble;
  }
}

/** null: help or version was shown; 'wrong': what is wrong was said. */
type ParsedArguments = CommandTask | 'wrong' | null;

/** Reads the arguments behind the program's name. Says on the terminal what is wrong with them. */
function parseArguments(
  argv: readonly string[],
  version: string,
  language: Language,
  terminal: Terminal,
): ParsedArguments {
  let asked: ParsedArguments = null;
  const take = (task: CommandTask) => {
    asked = task;
  };
  const program = buildProgram({ language, version, take }, terminal);
  if (argv.length === 0) {
    terminal.err(program.helpInformation());
    return 'wrong';
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    const { sentence, hint } = usageFault(error, argv, program, language);
    terminal.complain('', sentence);
    terminal.err(`${hint}\n`);
    return 'wrong';
  }
  return asked;
}

function buildProgram(context: CommandContext, terminal: Terminal): Command {
  const { help } = CLI_WORDS[context.language];
  const titles = new Map(Object.entries(help.titles));
  const inWords = (usage: string): string =>
    usage.replace('[options]', help.options).replace('[command]', help.command);
  // Subcommands take these settings over, so they come first.
  const program = new Command('hakaru')
    .description(help.program)
    .version(context.version, '-V, --version', help.version)
    .helpOption('-h, --help', help.helpOption)
    // Before a command as well as behind it.
    .addOption(languageOption(context.language))
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => titles.get(title) ?? title,
      // Choices and defaults stand in the descriptions, in the user's language.
      optionDescription: ({ description }) => description,
      styleUsage: inWords,
      styleSubcommandTerm: inWords,
      displayWidth,
      boxWrap: wrapColumns,
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
    .addHelpText('beforeAll', refuseUnknown)
    .addHelpText('after', `\n${help.examples}`);
  for (const add of COMMANDS) add(program, context);
  return program;
}

/**
 * The language is looked for first, so that help and complaints are in it too.
 * @param usual what HAKARU_LANG says
 */
export function wantedLanguage(argv: readonly string[], usual: string | undefined): Language {
  const at = argv.lastIndexOf('--lang');
  const joined = argv.filter((one) => one.startsWith('--lang=')).at(-1);
  const wanted = (at >= 0 ? argv[at + 1] : joined?.slice('--lang='.length)) ?? tidy(usual);
  return LANGUAGES.find((one) => one === wanted) ?? 'ja';
}

/** `set HAKARU_LANG=en && hakaru` leaves a space behind it. */
function tidy(usual = ''): string {
  return usual.trim().toLowerCase();
}
