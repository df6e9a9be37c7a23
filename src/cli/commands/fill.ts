import { fillFile } from '../copy/fillFile';
import { runCopy } from '../copy/runCopy';
import { CLI_WORDS } from '../words/cliWords';
import type { AddCommand } from './Command';
import { copyArguments, copyCommand, type CopyOptions } from './copyCommand';

interface FillOptions extends CopyOptions {
  readonly values?: true;
  readonly correct?: true;
}

/** `hakaru fill IN -o OUT` */
export const addFill: AddCommand = (program, context) => {
  const { help } = CLI_WORDS[context.language];
  copyCommand('fill', program, context)
    .option('--values', help.values)
    .option('--correct', help.correct)
    .action((input: string, options: FillOptions) => {
      const wanted = {
        ...copyArguments(input, options, context),
        as: options.values === true ? ('value' as const) : ('formula' as const),
        correct: options.correct === true,
      };
      context.take((terminal) =>
        runCopy(wanted, (original) => fillFile(original, wanted, terminal), terminal),
      );
    });
};
