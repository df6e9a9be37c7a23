import { type Check, checkWorkbook } from '../core/check';
import { isOfOtherYear } from '../core/book/run';
import { type RunBook, type RunSetting, toRunBook } from '../core/book/RunBook';
import type { SheetChoice } from '../core/layout/Layout';
import { chooseProfile, type Profiles } from '../core/profiles/chooseProfile';
import { buildFileReport, listFileReport } from '../core/report/buildFileReport';
import type { Unread } from '../core/report/report';
import type { RuleSettings } from '../core/findings/Finding';
import type { Language } from '../core/words/sentence';
import type { CheckedFile } from './formats/ReportWriter';
import type { NamedSheets } from './choices';
import type { FoundFile } from './input/findWorkbooks';
import { type OpenedFile, openWorkbook, readWorkbook } from './input/openFiles';
import { troubleText } from './input/troubleText';

/** By which form and on which sheets workbooks are read. */
export interface ReadJob {
  /** Of several, the one that each file's titles match. */
  readonly profiles: Profiles;
  readonly sheets: SheetChoice;
  readonly language: Language;
}

/** How files are to be checked. */
export interface CheckJob extends ReadJob {
  readonly settings: RuleSettings;
  /** Whether there is but one: no other asks anything of it. */
  readonly isAlone: boolean;
}

/** A workbook that was opened, and what was read and found in it. */
export interface OpenedCheck extends OpenedFile {
  readonly check: Check;
}

/**
 * Opens and checks a workbook.
 * @param run what the others of its run say of it; null where they say nothing, or are not known yet
 * @throws {FileProblem} or an error of the file system
 */
export function openChecked(
  file: string,
  job: ReadJob & Partial<CheckJob>,
  run: RunSetting | null = null,
): OpenedCheck {
  const opened = openWorkbook(file);
  return { ...opened, check: checkRead(opened, job, run) };
}

function checkRead(
  { snapshot, waivers }: Pick<OpenedFile, 'snapshot' | 'waivers'>,
  { profiles, sheets, settings = {} }: ReadJob & Partial<CheckJob>,
  run: RunSetting | null,
): Check {
  const wanted = run === null ? sheets : { ...sheets, run };
  return checkWorkbook(snapshot, chooseProfile(snapshot, profiles), settings, waivers, wanted);
}

/** A file that was checked, with what the others of its run ask of it. */
export interface RunFile extends CheckedFile {
  /** null of one that is alone. */
  readonly run: RunBook | null;
  /** Whether all of it is of another year than the run. */
  readonly isOfOtherYear: boolean;
}

/** A file that was checked, or could not be. */
export type FileOutcome = RunFile | Unread;

/**
 * Reads and checks one file. Never throws: what goes wrong is said of the file.
 * @param run what the others of its run say of it; null where they say nothing, or are not known yet
 * @param sheets takes in which sheets it has
 */
export function checkFile(
  file: FoundFile,
  job: CheckJob,
  run: RunSetting | null = null,
  sheets?: NamedSheets,
): FileOutcome {
  const { language } = job;
  try {
    const read = readWorkbook(file.path);
    sheets?.see(read.snapshot);
    const check = checkRead(read, job, run);
    return {
      // Of several, all reports are there at once: they are smaller than their books.
      report: (job.isAlone ? listFileReport : buildFileReport)(file.name, check, language),
      owners: check.findings.map(({ program }) => program),
      run: job.isAlone ? null : toRunBook(file.name, read.saved, check.book),
      isOfOtherYear: isOfOtherYear(check.book),
    };
  } catch (error) {
    return { file: file.name, reason: troubleText(error, language) };
  }
}
