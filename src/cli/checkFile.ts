import { checkWorkbook } from '../core/check';
import { chooseProfile, type Profiles } from '../core/profiles/chooseProfile';
import { buildFileReport } from '../core/report/buildFileReport';
import type { Unread } from '../core/report/report';
import type { RuleSettings } from '../core/findings/Finding';
import type { Language } from '../core/words/sentence';
import type { CheckedFile } from './formats/ReportWriter';
import type { FoundFile } from './input/findWorkbooks';
import { openWorkbook } from './input/openFiles';
import { troubleText } from './input/troubleText';

/** How files are to be checked. Plain data: it may be handed to a worker. */
export interface CheckJob {
  /** Of several, the one that each file's titles match. */
  readonly profiles: Profiles;
  readonly settings: RuleSettings;
  readonly language: Language;
}

/** A file that was checked, or could not be. */
export type FileOutcome = CheckedFile | Unread;

/** Reads and checks one file. Never throws: what goes wrong is said of the file. */
export function checkFile(
  file: FoundFile,
  { profiles, settings, language }: CheckJob,
): FileOutcome {
  try {
    const { snapshot, waivers: stored } = openWorkbook(file.path);
    const profile = chooseProfile(snapshot, profiles);
    const check = checkWorkbook(snapshot, profile, settings, stored);
    return {
      report: buildFileReport(file.name, check, language),
      owners: check.findings.map(({ program }) => program),
    };
  } catch (error) {
    return { file: file.name, reason: troubleText(error, language) };
  }
}
