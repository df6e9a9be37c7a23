import { Option } from 'commander';
import type { RuleSettings } from '../../core/rules/RuleSettings';
import { FORMATS, type FormatName } from '../formats';
import { runCheck } from '../runCheck';
import { UsageError } from '../UsageError';
import { runWaive } from '../waive/runWaive';
import { addWaiverOrder, type WaiverOrder } from '../waive/WaiverOrder';
import { CLI_WORDS } from '../words/cliWords';
import type { AddCommand } from './Command';
import { forceOption, languageOption } from './languageOption';
import { countOf } from './countOf';
import { addRuleSetting } from './ruleSetting';

/** As commander hands them over, after our own parsers. */
interface CheckOptions {
  readonly format: FormatName;
  readonly profile?: string;
  readonly rule: RuleSettings;
  readonly maxWarnings?: number;
  readonly waive: readonly WaiverOrder[];
  readonly output?: string;
  readonly force?: boolean;
}

/** `hakaru check INPUTS…` */
export const addCheck: AddCommand = (program, { language, version, take }) => {
  const { help, usage } = CLI_WORDS[language];
  const formats = Object.keys(FORMATS);
  program
    .command('check')
    .description(help.check)
    .argument('<inputs...>', help.inputs)
    .helpOption('-h, --help', help.helpOption)
    .addOption(new Option('--format <format>', help.format).choices(formats).default('text'))
    .option('--profile <file>', help.profile)
    .addOption(
      new Option('--rule <id=severity>', help.rule)
        .argParser<RuleSettings>((text, before) => addRuleSetting(text, before, usage))
        .default({}),
    )
    .addOption(new Option('--max-warnings <count>', help.maxWarnings).argParser(countOf))
    .addOption(
      new Option('--waive <finding=reason>', help.waive)
        .argParser<readonly WaiverOrder[]>((text, before) => addWaiverOrder(text, before, usage))
        .default([]),
    )
    .option('-o, --output <file>', help.waiveOut)
    .addOption(forceOption(language))
    .addOption(languageOption(language))
    .addHelpText('after', `\n${help.examples}`)
    .action((inputs: string[], options: CheckOptions) => {
      const { format, profile = null, rule: settings, maxWarnings = null } = options;
      const { waive: orders, output, force = false } = options;
      if (force && output === undefined) throw new UsageError(usage.forceAlone);
      const wanted = { inputs, format, profile, settings, maxWarnings, language, version };
      if (orders.length > 0 && output !== undefined) {
        take((terminal) => runWaive(wanted, { orders, output, force }, terminal));
      } else if (orders.length > 0 || output !== undefined) {
        throw new UsageError(usage.waiveAndOutput);
      } else take((terminal) => runCheck(wanted, terminal));
    });
};
