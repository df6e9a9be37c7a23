import { markFile } from '../copy/markFile';
import { runCopy } from '../copy/runCopy';
import type { AddCommand } from './Command';
import { copyArguments, copyCommand, type CopyOptions } from './copyCommand';

/** `hakaru mark IN -o OUT` */
export const addMark: AddCommand = (program, context) => {
  copyCommand('mark', program, context).action((input: string, options: CopyOptions) => {
    const wanted = copyArguments(input, options, context);
    context.take((terminal) =>
      runCopy(wanted, (original) => markFile(original, wanted, terminal), terminal),
    );
  });
};
