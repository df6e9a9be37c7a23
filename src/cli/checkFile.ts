import { type Check, checkWorkbook } from '../core/check';
import { type RunBook, type RunSetting, toRunBook } from '../core/book/run';
import type { SheetChoice } from '../core/layout/Layout';
import { chooseProfile, type Profiles } from '../core/profiles/chooseProfile';
import { buildFileReport } from '../core/report/buildFileReport';
import type { Unread } from '../core/report/report';
import type { RuleSettings } from '../core/findings/Finding';
import type { Language } from '../core/words/sentence';
import type { CheckedFile } from './formats/ReportWriter';
import type { FoundFile } from './input/findWorkbooks';
import { type OpenedFile, openWorkbook } from './input/openFiles';
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
  { profiles, sheets, settings = {} }: ReadJob & Partial<CheckJob>,
  run: RunSetting | null = null,
): OpenedCheck {
  const opened = openWorkbook(file);
  const { snapshot, waivers } = opened;
  const wanted = run === null ? sheets : { ...sheets, run };
  const profile = chooseProfile(snapshot, profiles);
  return { ...opened, check: checkWorkbook(snapshot, profile, settings, waivers, wanted) };
}

/** A file that was checked, with what the others of its run ask of it. */
export interface RunFile extends CheckedFile {
  readonly run: RunBook;
  /** Of the sheets that `--sheet` names, those that it has. */
  readonly sheetsNamed: readonly string[];
}

/** A file that was checked, or could not be. */
export type FileOutcome = RunFile | Unread;

/**
 * Reads and checks one file. Never throws: what goes wrong is said of the file.
 * @param run what the others of its run say of it; null where they say nothing, or are not known yet
 */
export function checkFile(
  file: FoundFile,
  job: CheckJob,
  run: RunSetting | null = null,
): FileOutcome {
  const { sheets, language } = job;
  try {
    const { snapshot, saved, check } = openChecked(file.path, job, run);
    return {
      report: buildFileReport(file.name, check, language),
      owners: check.findings.map(({ program }) => program),
      run: toRunBook(file.name, saved, check.book),
      sheetsNamed: snapshot.sheets
        .map(({ name }) => name)
        .filter((name) => sheets.include?.includes(name) === true),
    };
  } catch (error) {
    return { file: file.name, reason: troubleText(error, language) };
  }
}
