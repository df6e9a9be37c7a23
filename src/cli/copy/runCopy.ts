import path from 'node:path';
import { type Check, checkWorkbook } from '../../core/check';
import { chooseProfile } from '../../core/profile/chooseProfile';
import { NOTES } from '../../core/report/notes';
import type { StoredPart } from '../../core/waivers/readWaivers';
import { type WorkbookFacts, readFacts } from '../../files/readFacts';
import { EXIT, type ExitCode } from '../ExitCode';
import { readWorkbook } from '../input/readWorkbook';
import { systemCode, troubleText } from '../input/troubleText';
import { endingFor } from '../output/endingFor';
import { isSameFile } from '../output/isSameFile';
import { writeBeside } from '../output/writeBeside';
import { readProfiles } from '../runCheck';
import type { Terminal } from '../Terminal';
import { CLI_WORDS } from '../words/cliWords';
import type { CopyArguments } from './CopyArguments';

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
  const words = CLI_WORDS[language];
  const trouble = (name: string, text: string): ExitCode => {
    terminal.err(`hakaru: ${name}: ${text}\n`);
    return EXIT.trouble;
  };
  const ending = endingFor(input);
  if (!output.toLowerCase().endsWith(ending))
    return trouble(output, words.output.needsEnding(ending));
  const from = path.resolve(terminal.cwd, input);
  const to = path.resolve(terminal.cwd, output);
  try {
    if (isSameFile(from, to)) return trouble(output, words.output.sameFile);
    const profiles = readProfiles(wanted, terminal, (name, text) => void trouble(name, text));
    if (profiles === null) return EXIT.trouble;
    const { bytes, snapshot, waivers: stored } = readWorkbook(from);
    const check = checkWorkbook(snapshot, chooseProfile(snapshot, profiles), {}, stored);
    if (check.book.layout.tables.length === 0)
      return trouble(input, NOTES[language].noStrategySheet);
    const copied = change({ ...check, bytes, facts: readFacts(bytes), stored });
    try {
      writeBeside(to, copied.bytes);
    } catch (error) {
      return trouble(output, words.output.notWritten(systemCode(error) ?? String(error)));
    }
    terminal.out(copied.report);
    return EXIT.clean;
  } catch (error) {
    return trouble(input, troubleText(error, language));
  }
}
