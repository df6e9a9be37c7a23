import { type Book, type BookSettings, bookSteps, readBook } from './book/Book';
import type { RunSetting } from './book/RunBook';
import { finish, type Steps } from './collections/steps';
import { bookCheckSteps, checkBook } from './rules/checkBook';
import type { Profile } from './profile/Profile';
import type { RuleSettings, Unverified } from './findings/Finding';
import type { WorkbookSnapshot } from './snapshot/Snapshot';
import { applyWaivers } from './waivers/applyWaivers';
import type { CheckedFinding } from './waivers/Waiver';
import { readWaivers, type StoredPart, type WaiverStore } from './waivers/readWaivers';

/** A workbook as it was read, and what the rules see in it, in the order of its cells. */
export interface Check {
  readonly book: Book;
  readonly findings: readonly CheckedFinding[];
  readonly unverified: readonly Unverified[];
  readonly waivers: WaiverStore;
}

/**
 * Reads a workbook and checks it. Never throws, whatever the workbook holds.
 * @param stored the workbook's parts of our namespace, with what was waived
 * @param sheets which of its sheets count
 */
export function checkWorkbook(
  snapshot: WorkbookSnapshot,
  profile: Profile,
  settings: RuleSettings = {},
  stored: readonly StoredPart[] = [],
  sheets: BookSettings = {},
): Check {
  return finish(checkSteps(snapshot, profile, settings, stored, sheets));
}

/** `checkWorkbook` in steps, with nothing in common with anybody until the last one is done. */
export function* checkSteps(
  snapshot: WorkbookSnapshot,
  profile: Profile,
  settings: RuleSettings = {},
  stored: readonly StoredPart[] = [],
  sheets: BookSettings = {},
): Steps<Check> {
  const book = yield* bookSteps(snapshot, profile, sheets);
  return yield* readCheckSteps(book, settings, stored);
}

/** Checks a workbook that was read already, in steps. */
export function* readCheckSteps(
  book: Book,
  settings: RuleSettings = {},
  stored: readonly StoredPart[] = [],
): Steps<Check> {
  const waivers = readWaivers(stored);
  const { findings, unverified } = yield* bookCheckSteps(book, settings);
  yield;
  return { book, findings: applyWaivers(findings, waivers.waivers, book), unverified, waivers };
}

/** A workbook that was checked alone, as the others of its run have it; null where they say nothing. */
export function checkInRun(check: Check, run: RunSetting | null): Check {
  if (run === null) return check;
  const { book: alone, waivers } = check;
  const book = readBook(alone.snapshot, alone.profile, { ...alone.settings, run });
  const { findings, unverified } = checkBook(book);
  return { book, findings: applyWaivers(findings, waivers.waivers, book), unverified, waivers };
}
