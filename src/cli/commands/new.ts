import { Option } from 'commander';
import { addPolicy, type NamedPolicy, programCount, yearOption } from '../create/newOptions';
import { runNew } from '../create/runNew';
import { UsageError } from '../UsageError';
import { CLI_WORDS } from '../words/cliWords';
import type { AddCommand } from './Command';
import { forceOption, languageOption } from './languageOption';

/** As commander hands them over, after our own parsers. */
interface NewOptions {
  readonly output: string;
  readonly force?: true;
  readonly programs: number;
  readonly policy: readonly NamedPolicy[];
  readonly year?: number;
  readonly bureau?: string;
  readonly profile?: string;
}

const USUAL_PROGRAMS = 5;

/** `hakaru new -o FILE` */
export const addNew: AddCommand = (program, { language, take }) => {
  const { help, form: words } = CLI_WORDS[language];
  program
    .command('new')
    .description(words.command)
    .helpOption('-h, --help', help.helpOption)
    .requiredOption('-o, --output <file>', words.output)
    .addOption(forceOption(language))
    .addOption(
      new Option('--programs <count>', words.programs(USUAL_PROGRAMS))
        .argParser((text) => programCount(text, words))
        .default(USUAL_PROGRAMS),
    )
    .addOption(
      new Option('--policy <code and name>', words.policy)
        .argParser<readonly NamedPolicy[]>((text, before) => addPolicy(text, before, words))
        .default([]),
    )
    .addOption(new Option('--year <year>', words.year).argParser((text) => yearOption(text, words)))
    .option('--bureau <name>', words.bureau)
    .option('--profile <file>', words.profile)
    .addOption(languageOption(language))
    .allowExcessArguments(false)
    .action(({ output, force, programs, policy, year, bureau = '', profile }: NewOptions) => {
      if (!/\.xlsx$/i.test(output)) throw new UsageError(words.notXlsx(output));
      const name = bureau.trim() === '' ? null : bureau.trim();
      const named = {
        force: force === true,
        policies: policy,
        year: year ?? null,
        bureau: name,
        profile: profile ?? null,
      };
      take((terminal) => runNew({ output, programs, ...named, language }, terminal));
    });
};
