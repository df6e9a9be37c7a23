import { runSummarize } from '../summarize/runSummarize';
import { CLI_WORDS } from '../words/cliWords';
import type { AddCommand } from './Command';
import { gatherArguments, gatherCommand, type GatherOptions } from './gatherCommand';

interface SummarizeOptions extends GatherOptions {
  readonly values?: true;
}

/** `hakaru summarize INPUTS… -o OUT` */
export const addSummarize: AddCommand = (program, context) => {
  const { gather } = CLI_WORDS[context.language];
  gatherCommand('summarize', gather.summarize, program, context)
    .option('--values', gather.values)
    .action((inputs: string[], options: SummarizeOptions) => {
      const as = options.values === true ? ('values' as const) : ('live' as const);
      const wanted = { ...gatherArguments(inputs, options, context), as };
      context.take((terminal) => runSummarize(wanted, terminal));
    });
};
