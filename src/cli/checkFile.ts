import { checkWorkbook } from '../core/check';
import type { Profile } from '../core/profile/Profile';
import { buildFileReport } from '../core/report/buildFileReport';
import type { Language } from '../core/words/Words';
import type { CheckedFile } from './CheckedFile';
import type { Found } from './input/findWorkbooks';
import { readSnapshot } from './input/readSnapshot';

/** @throws {FileProblem} or an error of the file system */
export function checkFile(file: Found, profile: Profile, language: Language): CheckedFile {
  const { book, findings } = checkWorkbook(readSnapshot(file.path), profile);
  return { book, findings, report: buildFileReport(file.name, book, findings, language) };
}
