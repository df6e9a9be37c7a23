import type { Command } from 'commander';
import type { CopyArguments } from '../copy/runCopy';
import { CLI_WORDS } from '../words/cliWords';
import { type CommandContext, forceOption, languageOption } from './Command';

/** As commander hands them over. */
export interface CopyOptions {
  readonly output: string;
  readonly force?: true;
  readonly profile?: string;
}

/** A subcommand that writes a changed copy of a workbook: `NAME IN -o OUT`. */
export function copyCommand(
  name: 'fill' | 'fix' | 'mark',
  program: Command,
  { language }: CommandContext,
): Command {
  const { help } = CLI_WORDS[language];
  return program
    .command(name)
    .description(help[name])
    .argument('<input>', help.copyInput)
    .helpOption('-h, --help', help.helpOption)
    .requiredOption('-o, --output <file>', help.copyOut)
    .addOption(forceOption(language))
    .option('--profile <file>', help.profile)
    .addOption(languageOption(language));
}

export function copyArguments(
  input: string,
  { output, force, profile }: CopyOptions,
  { language }: CommandContext,
): CopyArguments {
  return { input, output, force: force === true, profile: profile ?? null, language };
}
