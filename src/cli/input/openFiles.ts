import { readFileSync, statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { FileProblem } from '../../files/FileProblem';
import { LIMITS } from '../../files/limits';
import { readWorkbookFile, type WorkbookFile } from '../../files/readXlsx';
import type { Profile } from '../../core/profile/Profile';
import { parseProfile } from '../../core/profiles/parseProfile';
import { ProfileError } from '../../core/profiles/ProfileError';
import type { Language } from '../../core/words/sentence';
import { CLI_WORDS } from '../words/cliWords';
import { troubleText } from './troubleText';

/** Bytes of a file of some 17,000 programs, and of twice as many. */
const LARGE = 8 * 1024 * 1024;
const HUGE = 2 * LARGE;

/** Seconds after which a file is given up. */
const LONGEST = 60;

interface ReadFile {
  readonly bytes: Buffer;
  /** Permissions. */
  readonly mode: number;
  /** When it was last written to, as a time. */
  readonly written: number;
}

/** A workbook's values, what was waived in it, and the file that they came from. */
export interface OpenedFile extends WorkbookFile {
  readonly bytes: Uint8Array;
  /** Permissions. */
  readonly mode: number;
  /** When it was last saved, as it says itself, or else its file. */
  readonly saved: number;
}

/** @throws {FileProblem} or an error of the file system */
export function openWorkbook(file: string): OpenedFile {
  const { bytes, mode, written } = readRegularFile(file);
  const start = process.uptime();
  const isOver = () => process.uptime() - start > LONGEST;
  const workbook = readWorkbookFile(bytes, isOver);
  return { bytes, mode, ...workbook, saved: workbook.modified ?? written };
}

/** `openWorkbook` of one that nothing is written into: its file is not kept. */
export function readWorkbook(file: string): Pick<OpenedFile, 'snapshot' | 'saved' | 'waivers'> {
  const { snapshot, saved, waivers } = openWorkbook(file);
  return { snapshot, saved, waivers };
}

/**
 * Reads a file, and nothing that only looks like one: a pipe or a device may never end.
 * @throws {FileProblem} or an error of the file system
 */
function readRegularFile(file: string): ReadFile {
  const stats = statSync(file);
  // A folder's own error says more.
  if (!stats.isFile() && !stats.isDirectory()) throw new FileProblem('notRegular');
  if (stats.size > LIMITS.totalBytes) throw new FileProblem('tooLarge');
  if (stats.size > LARGE) holdLess(stats.size > HUGE ? 20 : 60);
  return { bytes: readFileSync(file), mode: stats.mode & 0o777, written: stats.mtimeMs };
}

/**
 * To be called before much is held: V8 would let the memory grow to three times of what is in use
 * before it looks for what is not. The less it may grow, the more time that takes.
 * @param percent of what is in use
 */
export function holdLess(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${String(percent)}`);
}

/** The profile in a JSON file, or what is wrong with it, a sentence a fault. */
export function loadProfile(file: string, language: Language): Profile | string[] {
  return loadJson(file, parseProfile, language);
}

/**
 * What is in a JSON file, or what is wrong with it, a sentence a fault.
 * @param parse may throw ProfileError
 */
export function loadJson<T>(
  file: string,
  parse: (json: unknown) => T,
  language: Language,
): T | string[] {
  const words = CLI_WORDS[language].profile;
  try {
    return parse(
      JSON.parse(
        readRegularFile(file)
          .bytes.toString('utf8')
          .replace(/^\ufeff/, ''),
      ),
    );
  } catch (error) {
    if (error instanceof SyntaxError) return [words.notJson];
    if (!(error instanceof ProfileError)) return [troubleText(error, language)];
    return error.faults.map(words.fault);
  }
}
