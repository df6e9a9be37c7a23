import { type Check, checkWorkbook } from '../../core/check';
import { chooseProfile, type Profiles } from '../../core/profiles/chooseProfile';
import { NOTES, type Unread } from '../../core/report/report';
import type { Language } from '../../core/words/sentence';
import type { FoundFile } from '../input/findWorkbooks';
import { openWorkbook } from '../input/openWorkbook';
import { troubleText } from '../input/troubleText';
import { CLI_WORDS } from '../words/cliWords';
import type { OutputArguments } from '../output/OutputFile';

/** A workbook with programs. */
export interface ProgramBook {
  readonly bytes: Uint8Array;
  /** The file's permissions. */
  readonly mode: number;
  readonly check: Check;
}

/** Reads and checks one file. Never throws: what goes wrong is said of the file. */
export function readProgramBook(
  { name: file, path }: FoundFile,
  profiles: Profiles,
  language: Language,
): ProgramBook | Unread {
  try {
    const { bytes, mode, snapshot, waivers: stored } = openWorkbook(path);
    const check = checkWorkbook(snapshot, chooseProfile(snapshot, profiles), {}, stored);
    const { book } = check;
    if (book.layout.tables.length === 0) {
      return { file, reason: NOTES[language].noStrategySheet };
    }
    const { noProgram } = CLI_WORDS[language].gather;
    if (book.programs.length === 0) return { file, reason: noProgram };
    return { bytes, mode, check: { ...check, book } };
  } catch (error) {
    return { file, reason: troubleText(error, language) };
  }
}

/** What a command that draws from many workbooks is asked for. */
export interface GatherArguments extends OutputArguments {
  /** Files, folders and globs as given. */
  readonly inputs: readonly string[];
  /** Path of a profile; null for the one that the titles match. */
  readonly profile: string | null;
}
