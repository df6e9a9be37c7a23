import { type Command, Option } from 'commander';
import type { SheetChoice } from '../../core/layout/Layout';
import type { Language } from '../../core/words/sentence';
import type { ExitCode } from '../ExitCode';
import type { OutputArguments } from '../output/OutputFile';
import type { Terminal } from '../Terminal';
import { CLI_WORDS } from '../words/cliWords';

/** What the arguments ask for, ready to be done. */
export type CommandTask = (terminal: Terminal) => ExitCode | Promise<ExitCode>;

export interface CommandContext {
  readonly language: Language;
  /** Of the program. */
  readonly version: string;
  readonly take: (task: CommandTask) => void;
}

/** Adds one subcommand, whose action hands over its task. */
export type AddCommand = (program: Command, context: CommandContext) => void;

const LANGUAGES: readonly Language[] = ['ja', 'en'];

/** `--force`, alike for every command that writes a file. */
export function forceOption(language: Language): Option {
  return new Option('--force', CLI_WORDS[language].help.force);
}

/** `--lang`, alike for every command. */
export function languageOption(language: Language): Option {
  return new Option('--lang <language>', CLI_WORDS[language].help.lang)
    .choices(LANGUAGES)
    .default('ja');
}

/** As commander hands them over. */
export interface SheetOptions {
  readonly sheet: readonly string[];
  readonly skipSheet: readonly string[];
}

/** `--sheet` and `--skip-sheet`, alike for every command that reads workbooks. */
export function addSheetOptions(command: Command, language: Language): Command {
  const { help } = CLI_WORDS[language];
  const add = (name: string, before: readonly string[]): readonly string[] => [...before, name];
  return command
    .addOption(new Option('--sheet <name>', help.sheet).argParser(add).default([]))
    .addOption(new Option('--skip-sheet <name>', help.skipSheet).argParser(add).default([]));
}

export function sheetChoice({ sheet, skipSheet }: SheetOptions): SheetChoice {
  return { include: sheet, exclude: skipSheet };
}

/** `--use`, alike for every command that reads the workbooks of a run. */
export function addUseOption(command: Command, language: Language): Command {
  const add = (name: string, before: readonly string[]): readonly string[] => [...before, name];
  const option = new Option('--use <file>', CLI_WORDS[language].help.use);
  return command.addOption(option.argParser(add).default([]));
}

/** Options of every command that writes a file from workbooks, as commander hands them over. */
export interface WritingOptions extends SheetOptions {
  readonly output: string;
  readonly force?: true;
  readonly profile?: string;
}

/** What every command that writes a file from workbooks is asked for. */
export interface WritingArguments extends OutputArguments {
  /** Path of a profile; null for the one that the titles match. */
  readonly profile: string | null;
  readonly sheets: SheetChoice;
}

/**
 * Gives a subcommand the options of those that write a file from workbooks: `-o OUT`.
 * @param command with its name and what it reads
 * @param output what is said of OUT
 */
export function addWritingOptions(command: Command, output: string, language: Language): Command {
  const { help } = CLI_WORDS[language];
  const writing = command
    .helpOption('-h, --help', help.helpOption)
    .requiredOption('-o, --output <file>', output)
    .addOption(forceOption(language))
    .option('--profile <file>', help.profile);
  return addSheetOptions(writing, language).addOption(languageOption(language));
}

export function writingArguments(
  { output, force, profile, ...options }: WritingOptions,
  { language }: CommandContext,
): WritingArguments {
  const sheets = sheetChoice(options);
  return { output, force: force === true, profile: profile ?? null, sheets, language };
}
