import type { Command } from 'commander';
import type { GatherArguments } from '../gather/GatherArguments';
import { CLI_WORDS } from '../words/cliWords';
import type { CommandContext } from './Command';
import { languageOption } from './languageOption';

/** As commander hands them over. */
export interface GatherOptions {
  readonly output: string;
  readonly profile?: string;
}

/** A subcommand that draws one file from workbooks: `NAME INPUTS… -o OUT`. */
export function gatherCommand(
  name: string,
  description: string,
  program: Command,
  { language }: CommandContext,
): Command {
  const { help, gather } = CLI_WORDS[language];
  return program
    .command(name)
    .description(description)
    .argument('<inputs...>', help.inputs)
    .helpOption('-h, --help', help.helpOption)
    .requiredOption('-o, --output <file>', gather.output)
    .option('--profile <file>', help.profile)
    .addOption(languageOption(language));
}

export function gatherArguments(
  inputs: readonly string[],
  { output, profile }: GatherOptions,
  { language }: CommandContext,
): GatherArguments {
  return { inputs, output, profile: profile ?? null, language };
}
