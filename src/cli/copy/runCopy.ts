import type { Command } from 'commander';
import { CLI_WORDS } from '../words/cliWords';
import { addWritingOptions, type CommandContext, type WritingArguments } from '../commands/Command';
import path from 'node:path';
import type { Check } from '../../core/check';
import { NOTES } from '../../core/report/report';
import type { StoredPart } from '../../core/waivers/readWaivers';
import type { WorkbookFacts } from '../../files/WorkbookFacts';
import { openChecked } from '../checkFile';
import { NamedSheets } from '../choices';
import { EXIT, type ExitCode } from '../ExitCode';
import { troubleText } from '../input/troubleText';
import { endingFor, OutputFile } from '../output/OutputFile';
import { readProfiles } from '../input/cityConfig';
import type { Terminal } from '../Terminal';

/** A subcommand that writes a changed copy of a workbook: `NAME IN -o OUT`. */
export function copyCommand(
  name: 'fill' | 'fix' | 'mark',
  program: Command,
  { language }: CommandContext,
): Command {
  const { help } = CLI_WORDS[language];
  const command = program.command(name).description(help[name]).argument('<input>', help.copyInput);
  return addWritingOptions(command, help.copyOut, language);
}

/** What a command that writes a copy of a workbook is asked for. */
export interface CopyArguments extends WritingArguments {
  /** Path of the workbook, as given; it is never written to. */
  readonly input: string;
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
    const {
      bytes,
      mode,
      check,
      facts,
      waivers: stored,
    } = openChecked(from, { ...wanted, profiles });
    if (check.book.whole.tables.length === 0)
      return trouble(input, NOTES[language].noStrategySheet);
    const named = new NamedSheets(wanted.sheets);
    named.see(check.book.snapshot);
    named.sayMissing(terminal, language);
    const copied = change({ ...check, bytes, facts, stored });
    const failure = to.write(copied.bytes, mode);
    if (failure !== null) return trouble(output, failure);
    terminal.out(copied.report);
    return EXIT.clean;
  } catch (error) {
    return trouble(input, troubleText(error, language));
  }
}
