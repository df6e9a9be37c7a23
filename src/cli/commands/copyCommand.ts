import type { Command } from 'commander';
import type { CopyArguments } from '../copy/CopyArguments';
import { CLI_WORDS } from '../words/cliWords';
import type { CommandContext } from './Command';
import { languageOption } from './languageOption';

/** As commander hands them over. */
export interface CopyOptions {
  readonly output: string;
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
    .option('--profile <file>', help.profile)
    .addOption(languageOption(language));
}

export function copyArguments(
  input: string,
  { output, profile }: CopyOptions,
  { language }: CommandContext,
): CopyArguments {
  return { input, output, profile: profile ?? null, language };
}
