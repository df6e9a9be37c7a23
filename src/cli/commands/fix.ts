import { Option } from 'commander';
import { isRuleId } from '../../core/words/isRuleId';
import type { RuleId } from '../../core/words/Words';
import { fixFile } from '../copy/fixFile';
import { runCopy } from '../copy/runCopy';
import { UsageError } from '../UsageError';
import { CLI_WORDS } from '../words/cliWords';
import type { AddCommand } from './Command';
import { copyArguments, copyCommand, type CopyOptions } from './copyCommand';

interface FixOptions extends CopyOptions {
  readonly rule: readonly RuleId[];
}

/** `hakaru fix IN -o OUT` */
export const addFix: AddCommand = (program, context) => {
  const { help, usage } = CLI_WORDS[context.language];
  copyCommand('fix', program, context)
    .addOption(
      new Option('--rule <id>', help.fixRule)
        .argParser<readonly RuleId[]>((id, before) => {
          if (!isRuleId(id)) throw new UsageError(usage.unknownRule(id));
          return [...before, id];
        })
        .default([]),
    )
    .action((input: string, options: FixOptions) => {
      const wanted = { ...copyArguments(input, options, context), rules: options.rule };
      context.take((terminal) =>
        runCopy(wanted, (original) => fixFile(original, wanted, terminal), terminal),
      );
    });
};
