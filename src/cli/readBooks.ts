import path from 'node:path';
import { type Book, readBook } from '../core/book/Book';
import { type RunBook, type RunSetting, toRunBook } from '../core/book/RunBook';
import { chooseProfile } from '../core/profiles/chooseProfile';
import { NOTES, type Unread } from '../core/report/report';
import type { Language } from '../core/words/sentence';
import { openChecked, type OpenedCheck, type ReadJob } from './checkFile';
import { type LookedAt, settleRun } from './choices';
import type { FoundFile } from './input/findWorkbooks';
import { openWorkbook } from './input/openFiles';
import { troubleText } from './input/troubleText';
import type { Terminal } from './Terminal';

/**
 * Reads and checks one file of the form. Never throws: what goes wrong is said of the file.
 * @param run what the others of its run say of it
 */
export function readFormBook(
  file: FoundFile,
  job: ReadJob,
  run: RunSetting | null = null,
): OpenedCheck | Unread {
  const read = readChecked(file, job, run);
  return 'reason' in read ? read : (withoutForm(file, read, job) ?? read);
}

/** `readFormBook` of a file of whatever form. */
export function readChecked(
  { name: file, path }: FoundFile,
  job: ReadJob,
  run: RunSetting | null,
): OpenedCheck | Unread {
  try {
    return openChecked(path, job, run);
  } catch (error) {
    return { file, reason: troubleText(error, job.language) };
  }
}

/** That a workbook does not hold the form; null where it does. */
export function withoutForm(
  { name: file }: FoundFile,
  { check }: OpenedCheck,
  { language }: ReadJob,
): Unread | null {
  if (check.book.whole.tables.length > 0) return null;
  return { file, reason: NOTES[language].noStrategySheet };
}

/**
 * What the workbooks say of each other: they are looked at before one of them is drawn from.
 * @param look what the others ask of one; null where it cannot be read
 */
export async function lookAtAll(
  files: readonly FoundFile[],
  look: (file: FoundFile) => RunBook | null,
  chosen: ReadonlySet<FoundFile>,
  language: Language,
  terminal: Terminal,
): Promise<ReadonlyMap<FoundFile, RunSetting>> {
  // No other asks anything of one that is alone.
  if (files.length < 2) return new Map();
  const looked: LookedAt[] = [];
  for (const file of files) {
    // A signal is heard between two files.
    await new Promise(setImmediate);
    const run = look(file);
    if (run !== null) looked.push({ file, run });
  }
  return settleRun(looked, chosen, language, terminal);
}

/** What the others of a run ask of a workbook; null where it cannot be read. */
export function lookAt({ path: file }: FoundFile, name: string, job: ReadJob): RunBook | null {
  try {
    const { saved, book } = openBook(file, job);
    return toRunBook(name, saved, book);
  } catch {
    // Why is said when it is read to be drawn from.
    return null;
  }
}

/**
 * Opens a workbook and reads its programs; no rule is asked.
 * @throws {FileProblem} or an error of the file system
 */
export function openBook(
  file: string,
  { profiles, sheets }: ReadJob,
): { readonly saved: number; readonly book: Book } {
  const { snapshot, saved } = openWorkbook(file);
  return { saved, book: readBook(snapshot, chooseProfile(snapshot, profiles), sheets) };
}

/** Names of files as they go into what is written: behind the folder that all share, with `/`. */
export function namesInRun(files: readonly FoundFile[]): ReadonlyMap<FoundFile, string> {
  const split = files.map((file) => file.path.split(path.sep));
  const [first = []] = split;
  const shared = first.findIndex((part, index) =>
    split.some((parts) => index === parts.length - 1 || parts[index] !== part),
  );
  return new Map(files.map((file, at) => [file, (split[at] ?? []).slice(shared).join('/')]));
}
