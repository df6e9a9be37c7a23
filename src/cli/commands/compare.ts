import { Option } from 'commander';
import { type CompareFormat, runCompare } from '../compare/runCompare';
import { CLI_WORDS } from '../words/cliWords';
import type { AddCommand } from './Command';
import { languageOption } from './languageOption';

interface CompareOptions {
  readonly format: CompareFormat;
  readonly profile?: string;
}

const FORMATS: readonly CompareFormat[] = ['text', 'json'];

/** `hakaru compare OLD NEW` */
export const addCompare: AddCommand = (program, { language, take }) => {
  const { help, compare: words } = CLI_WORDS[language];
  program
    .command('compare')
    .description(words.command)
    .argument('<older>', words.olderFile)
    .argument('<newer>', words.newerFile)
    .helpOption('-h, --help', help.helpOption)
    .addOption(new Option('--format <format>', words.format).choices(FORMATS).default('text'))
    .option('--profile <file>', help.profile)
    .addOption(languageOption(language))
    .allowExcessArguments(false)
    .action((older: string, newer: string, { format, profile }: CompareOptions) => {
      const wanted = { older, newer, format, profile: profile ?? null, language };
      take((terminal) => runCompare(wanted, terminal));
    });
};
