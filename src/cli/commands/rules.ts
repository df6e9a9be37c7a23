import { Option } from 'commander';
import { listRules, type RuleListFormat } from '../listRules';
import { CLI_WORDS } from '../words/cliWords';
import type { AddCommand } from './Command';
import { languageOption } from './languageOption';

/** `hakaru rules` */
export const addRules: AddCommand = (program, { language, take }) => {
  const { help } = CLI_WORDS[language];
  const formats: readonly RuleListFormat[] = ['text', 'json'];
  program
    .command('rules')
    .description(help.rules)
    .helpOption('-h, --help', help.helpOption)
    .addOption(new Option('--format <format>', help.rulesFormat).choices(formats).default('text'))
    .addOption(languageOption(language))
    .allowExcessArguments(false)
    .action(({ format }: { readonly format: RuleListFormat }) => {
      take((terminal) => listRules(format, language, terminal));
    });
};
