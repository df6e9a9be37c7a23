import { Argument } from 'commander';
import { PROFILES } from '../../core/profiles/profiles';
import { UsageError, EXIT, type ExitCode } from '../ExitCode';
import { CLI_WORDS } from '../words/cliWords';
import { type AddCommand, forceOption, languageOption } from './Command';
import path from 'node:path';
import type { Language } from '../../core/words/sentence';
import { loadProfile } from '../input/openFiles';
import type { Terminal } from '../Terminal';
import { profileNotes } from '../../core/profiles/profileNotes';
import { printable } from '../../core/words/format';
import { OutputFile } from '../output/OutputFile';

const FORMS = PROFILES.map(({ id }) => id);

interface InitOptions {
  readonly output?: string;
  readonly force?: boolean;
}

/** `hakaru profile init [FORM] [-o FILE]` and `hakaru profile check FILE` */
export const addProfile: AddCommand = (program, { language, take }) => {
  const { help, usage } = CLI_WORDS[language];
  const profile = program
    .command('profile')
    .description(help.profiles)
    .helpOption('-h, --help', help.helpOption)
    .helpCommand(false);
  profile
    .command('init')
    .description(help.profileInit)
    .addArgument(new Argument('[form]', help.profileForm).choices(FORMS).default(FORMS[0]))
    .helpOption('-h, --help', help.helpOption)
    .option('-o, --output <file>', help.profileOut)
    .addOption(forceOption(language))
    .addOption(languageOption(language))
    .action((form: string, { output, force = false }: InitOptions) => {
      if (force && output === undefined) throw new UsageError(usage.forceAlone);
      take((terminal) => writeProfile(form, { output: output ?? null, force, language }, terminal));
    });
  profile
    .command('check')
    .description(help.profileCheck)
    .argument('<file>', help.profileFile)
    .helpOption('-h, --help', help.helpOption)
    .addOption(languageOption(language))
    .action((file: string) => {
      take((terminal) => checkProfile(file, language, terminal));
    });
};

/** Says of a profile file that it is valid, or every fault with its path. */
function checkProfile(file: string, language: Language, terminal: Terminal): ExitCode {
  const profile = loadProfile(path.resolve(terminal.cwd, file), language);
  if (!Array.isArray(profile)) {
    terminal.out(`${CLI_WORDS[language].profile.valid(profile.name)}\n`);
    return EXIT.clean;
  }
  for (const fault of profile) terminal.complain(file, fault);
  return EXIT.trouble;
}

/** What `profile init` is asked for. */
interface WriteProfileArguments {
  /** As given; null to print it. */
  readonly output: string | null;
  readonly force: boolean;
  readonly language: Language;
}

/** Prints a form as a profile file with notes, or writes it to a file. */
function writeProfile(
  form: string,
  { output, force, language }: WriteProfileArguments,
  terminal: Terminal,
): ExitCode {
  const profile = PROFILES.find(({ id }) => id === form) ?? PROFILES[0];
  const json = `${JSON.stringify({ notes: profileNotes(profile), ...profile }, null, 2)}\n`;
  if (output === null) {
    terminal.out(json);
    return EXIT.clean;
  }
  const to = new OutputFile({ output, force, language }, terminal.cwd);
  const failure = to.objection([]) ?? to.write(Buffer.from(json), null);
  if (failure !== null) {
    terminal.complain(output, failure);
    return EXIT.trouble;
  }
  terminal.err(`${CLI_WORDS[language].profile.written(printable(output))}\n`);
  return EXIT.clean;
}
