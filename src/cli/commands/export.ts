import { Option } from 'commander';
import { DATA_FORMATS, type DataFormatName } from '../export';
import { runExport } from '../export/runExport';
import { CLI_WORDS } from '../words/cliWords';
import type { AddCommand } from './Command';
import { gatherArguments, gatherCommand, type GatherOptions } from './gatherCommand';

interface ExportOptions extends GatherOptions {
  readonly format: DataFormatName;
}

/** `hakaru export INPUTS… --format FORMAT -o OUT` */
export const addExport: AddCommand = (program, context) => {
  const words = CLI_WORDS[context.language].export;
  gatherCommand('export', words.command, program, context)
    .addOption(
      new Option('--format <format>', words.format)
        .choices(Object.keys(DATA_FORMATS))
        .makeOptionMandatory(),
    )
    .action((inputs: string[], options: ExportOptions) => {
      const wanted = { ...gatherArguments(inputs, options, context), format: options.format };
      context.take((terminal) => runExport(wanted, terminal));
    });
};
