import { type Command, Option } from 'commander';
import type { SheetChoice } from '../../core/layout/Layout';
import type { Language } from '../../core/words/sentence';
import type { RuleId } from '../../core/findings/Finding';
import { isRuleId, RULES } from '../../core/rules';
import { nearest } from '../../core/text/similarity';
import { type ExitCode, UsageError } from '../ExitCode';
import type { CityArguments } from '../input/cityConfig';
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

export const LANGUAGES: readonly Language[] = ['ja', 'en'];

/** `--force`, alike for every command that writes a file. */
export function forceOption(language: Language): Option {
  return new Option('--force', CLI_WORDS[language].help.force);
}

/** 「check」のことですか。 where a word is near one that there is; else ''. */
export function suggestion(word: string, known: readonly string[], language: Language): string {
  const meant = nearest(word, known);
  return meant === null ? '' : CLI_WORDS[language].usage.didYouMean(meant);
}

/** The rule of an option's value, in capitals or not. @throws {UsageError} where there is none */
export function ruleOption(option: string, text: string, language: Language): RuleId {
  const id = text.toUpperCase();
  if (isRuleId(id)) return id;
  const { unknownRule } = CLI_WORDS[language].usage;
  throw new UsageError(unknownRule(option, text) + nearestRule(text, language));
}

/** As `suggestion`, of the rules; where none is near, how to see them all. */
export function nearestRule(text: string, language: Language): string {
  const ids = RULES.map(({ id }) => id);
  const near = suggestion(text, ids, language);
  return near === '' ? CLI_WORDS[language].usage.seeRules : near;
}

/** `--lang`, alike for every command. */
export function languageOption(language: Language): Option {
  return new Option('--lang <language>', CLI_WORDS[language].help.lang)
    .choices(LANGUAGES)
    .default('ja');
}

/** As commander hands them over. */
export interface CityOptions {
  readonly profile?: string;
  readonly config?: string;
}

/** `--profile` and `--config`, alike for every command that reads workbooks. */
export function addCityOptions(
  command: Command,
  language: Language,
  profile = CLI_WORDS[language].help.profile,
): Command {
  return command
    .option('--profile <file>', profile)
    .option('--config <file>', CLI_WORDS[language].help.config);
}

export function cityArguments({ profile, config }: CityOptions, language: Language): CityArguments {
  return { profile: profile ?? null, config: config ?? null, language };
}

/** As commander hands them over. */
export interface ReadingOptions extends CityOptions {
  readonly sheet: readonly string[];
  readonly skipSheet: readonly string[];
}

/** What every command that reads workbooks is asked for of their form and sheets. */
export interface ReadingArguments extends CityArguments {
  readonly sheets: SheetChoice;
}

/** `--profile`, `--config`, `--sheet` and `--skip-sheet`, alike for every command that reads workbooks. */
export function addReadingOptions(command: Command, language: Language): Command {
  return addSheetOptions(addCityOptions(command, language), language);
}

export function readingArguments(
  { sheet, skipSheet, ...city }: ReadingOptions,
  language: Language,
): ReadingArguments {
  return { ...cityArguments(city, language), sheets: { include: sheet, exclude: skipSheet } };
}

/** `--sheet` and `--skip-sheet` alone. */
export function addSheetOptions(command: Command, language: Language): Command {
  const { help } = CLI_WORDS[language];
  const add = (name: string, before: readonly string[]): readonly string[] => [...before, name];
  return command
    .addOption(new Option('--sheet <name>', help.sheet).argParser(add).default([]))
    .addOption(new Option('--skip-sheet <name>', help.skipSheet).argParser(add).default([]));
}

/** `--use`, alike for every command that reads the workbooks of a run. */
export function addUseOption(command: Command, language: Language): Command {
  const add = (name: string, before: readonly string[]): readonly string[] => [...before, name];
  const option = new Option('--use <file>', CLI_WORDS[language].help.use);
  return command.addOption(option.argParser(add).default([]));
}

/** Options of every command that writes a file from workbooks, as commander hands them over. */
export interface WritingOptions extends ReadingOptions {
  readonly output: string;
  readonly force?: true;
}

/** What every command that writes a file from workbooks is asked for. */
export interface WritingArguments extends OutputArguments, ReadingArguments {}

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
    .addOption(forceOption(language));
  return addReadingOptions(writing, language).addOption(languageOption(language));
}

export function writingArguments(
  { output, force, ...options }: WritingOptions,
  { language }: CommandContext,
): WritingArguments {
  return { output, force: force === true, ...readingArguments(options, language) };
}
