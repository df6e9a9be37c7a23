import type { Command } from 'commander';
import { CLI_WORDS } from '../words/cliWords';
import {
  addSheetOptions,
  type CommandContext,
  forceOption,
  languageOption,
  type SheetOptions,
  sheetChoice,
} from '../commands/Command';
import type { SheetChoice } from '../../core/layout/Layout';
import path from 'node:path';
import { type Check, checkWorkbook } from '../../core/check';
import { chooseProfile } from '../../core/profiles/chooseProfile';
import { NOTES } from '../../core/report/report';
import type { StoredPart } from '../../core/waivers/readWaivers';
import { type WorkbookFacts, readFacts } from '../../files/readFacts';
import { EXIT, type ExitCode } from '../ExitCode';
import { openWorkbook } from '../input/openFiles';
import { troubleText } from '../input/troubleText';
import { endingFor, type OutputArguments, OutputFile } from '../output/OutputFile';
import { readProfiles } from '../runCheck';
import type { Terminal } from '../Terminal';

/** As commander hands them over. */
export interface CopyOptions extends SheetOptions {
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
  const command = program
    .command(name)
    .description(help[name])
    .argument('<input>', help.copyInput)
    .helpOption('-h, --help', help.helpOption)
    .requiredOption('-o, --output <file>', help.copyOut)
    .addOption(forceOption(language))
    .option('--profile <file>', help.profile);
  return addSheetOptions(command, language).addOption(languageOption(language));
}

export function copyArguments(
  input: string,
  { output, force, profile, ...options }: CopyOptions,
  { language }: CommandContext,
): CopyArguments {
  const sheets = sheetChoice(options);
  return { input, output, force: force === true, profile: profile ?? null, sheets, language };
}

/** What a command that writes a copy of a workbook is asked for. */
export interface CopyArguments extends OutputArguments {
  /** Path of the workbook, as given; it is never written to. */
  readonly input: string;
  /** Path of a profile; null for the one that the titles match. */
  readonly profile: string | null;
  readonly sheets: SheetChoice;
}

/** A workbook that was read and checked, about to be copied. */
export interface Original extends Check {
  readonly bytes: Uint8Array;
  readonly facts: WorkbookFacts;
  /** Its parts of our namespace, with what was waived. */
  readonly stored: readonly StoredPart[];
}

/** The copy, and what is to be said of it; every line ends with a line feed. */
export interface Copied {
  readonly bytes: Uint8Array;
  readonly report: string;
}

/**
 * Reads and checks a workbook, writes a changed copy of it and says what was changed. Whatever is in
 * the way is said, and nothing is written then.
 * @param change may throw FileProblem or PatchProblem
 */
export function runCopy(
  wanted: CopyArguments,
  change: (original: Original) => Copied,
  terminal: Terminal,
): ExitCode {
  const { input, output, language } = wanted;
  const trouble = (name: string, text: string): ExitCode => {
    terminal.complain(name, text);
    return EXIT.trouble;
  };
  const from = path.resolve(terminal.cwd, input);
  const to = new OutputFile(wanted, terminal.cwd);
  const objection = to.objection([from], endingFor(input));
  if (objection !== null) return trouble(output, objection);
  try {
    const profiles = readProfiles(wanted, terminal);
    if (profiles === null) return EXIT.trouble;
    const { bytes, mode, snapshot, waivers: stored } = openWorkbook(from);
    const check = checkWorkbook(
      snapshot,
      chooseProfile(snapshot, profiles),
      {},
      stored,
      wanted.sheets,
    );
    if (check.book.whole.tables.length === 0)
      return trouble(input, NOTES[language].noStrategySheet);
    const copied = change({ ...check, bytes, facts: readFacts(bytes), stored });
    const failure = to.write(copied.bytes, mode);
    if (failure !== null) return trouble(output, failure);
    terminal.out(copied.report);
    return EXIT.clean;
  } catch (error) {
    return trouble(input, troubleText(error, language));
  }
}
