import { Argument } from 'commander';
import { PROFILES } from '../../core/profiles/profiles';
import { EXIT, type ExitCode } from '../ExitCode';
import { CLI_WORDS } from '../words/cliWords';
import { type AddCommand, languageOption } from './Command';
import path from 'node:path';
import type { Language } from '../../core/words/sentence';
import { loadProfile } from '../input/openFiles';
import type { Terminal } from '../Terminal';
import { profileNotes } from '../../core/profiles/profileNotes';
import { printable } from '../../core/words/format';
import {
  addResultOptions,
  type ResultArguments,
  resultFile,
  type ResultOptions,
  writeResult,
} from '../output/Result';

const FORMS = PROFILES.map(({ id }) => id);

const JSON_ONLY = { format: 'json', formats: ['json'] } as const;

/** `hakaru profile init [FORM] [-o FILE]` and `hakaru profile check FILE` */
export const addProfile: AddCommand = (program, { language, take }) => {
  const { help } = CLI_WORDS[language];
  const profile = program
    .command('profile')
    .description(help.profiles)
    .helpOption('-h, --help', help.helpOption)
    .helpCommand(false);
  const init = profile
    .command('init')
    .description(help.profileInit)
    .addArgument(new Argument('[form]', help.profileForm).choices(FORMS).default(FORMS[0]))
    .helpOption('-h, --help', help.helpOption);
  addResultOptions(init, language)
    .addOption(languageOption(language))
    .action((form: string, options: ResultOptions) => {
      const to = resultFile(options, language);
      take((terminal) => writeProfile(form, { to, ...JSON_ONLY }, language, terminal));
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

/** Prints a form, or writes it to a file and says so. */
function writeProfile(
  form: string,
  wanted: ResultArguments,
  language: Language,
  terminal: Terminal,
): ExitCode {
  if (!writeResult(wanted, () => profileJson(form), terminal)) return EXIT.trouble;
  const { to } = wanted;
  if (to !== null) {
    terminal.err(`${CLI_WORDS[language].profile.written(printable(to.output))}\n`);
  }
  return EXIT.clean;
}

/** A form as a profile file with notes. */
function profileJson(form: string): string {
  const profile = PROFILES.find(({ id }) => id === form) ?? PROFILES[0];
  return `${JSON.stringify({ notes: profileNotes(profile), ...profile }, null, 2)}\n`;
}
