import { Argument } from 'commander';
import { PROFILES } from '../../core/profile/profiles';
import { checkProfile } from '../checkProfile';
import { UsageError } from '../UsageError';
import { CLI_WORDS } from '../words/cliWords';
import { writeProfile } from '../writeProfile';
import type { AddCommand } from './Command';
import { forceOption, languageOption } from './languageOption';

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
