import { checkWorkbook } from '../core/check';
import { type RunBook, type RunSetting, toRunBook } from '../core/book/run';
import type { SheetChoice } from '../core/layout/Layout';
import { chooseProfile, type Profiles } from '../core/profiles/chooseProfile';
import { buildFileReport } from '../core/report/buildFileReport';
import type { Unread } from '../core/report/report';
import type { RuleSettings } from '../core/findings/Finding';
import type { Language } from '../core/words/sentence';
import type { CheckedFile } from './formats/ReportWriter';
import type { FoundFile } from './input/findWorkbooks';
import { openWorkbook } from './input/openFiles';
import { troubleText } from './input/troubleText';

/** How files are to be checked. */
export interface CheckJob {
  /** Of several, the one that each file's titles match. */
  readonly profiles: Profiles;
  readonly settings: RuleSettings;
  readonly sheets: SheetChoice;
  readonly language: Language;
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
  { profiles, settings, sheets, language }: CheckJob,
  run: RunSetting | null = null,
): FileOutcome {
  try {
    const { snapshot, waivers: stored, saved } = openWorkbook(file.path);
    const profile = chooseProfile(snapshot, profiles);
    const wanted = run === null ? sheets : { ...sheets, run };
    const check = checkWorkbook(snapshot, profile, settings, stored, wanted);
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
