import type { Command } from 'commander';
import type { GatherArguments } from '../gather/readProgramBook';
import { CLI_WORDS } from '../words/cliWords';
import { type CommandContext, forceOption, languageOption } from './Command';

/** As commander hands them over. */
export interface GatherOptions {
  readonly output: string;
  readonly force?: true;
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
    .addOption(forceOption(language))
    .option('--profile <file>', help.profile)
    .addOption(languageOption(language));
}

export function gatherArguments(
  inputs: readonly string[],
  { output, force, profile }: GatherOptions,
  { language }: CommandContext,
): GatherArguments {
  return { inputs, output, force: force === true, profile: profile ?? null, language };
}
