import type { StoredPart } from '../core/waivers/readWaivers';
import { cellsToLookAt } from '../core/facts/cellsToLookAt';
import { readShown } from '../excel/askShown';
import type { WorkbookReading, Listeners, Look } from '../excel/reading';
import { type Check, checkWorkbook as checkSnapshot } from '../core/check';
import { chooseProfile } from '../core/profiles/chooseProfile';
import type { WorkbookSnapshot } from '../core/snapshot/Snapshot';
import { readWorkbook } from '../excel/readWorkbook';
import { sheetChoice } from './settings';
import { profilesOf, type Settings, type Stage } from './state';

/** What the last check read and found: what waivers, fills, fixes and undoing rest on. */
export interface Basis extends Check {
  readonly reading: WorkbookReading;
}

/** Listeners that hear which part of the work has begun, too. */
export interface StageListeners extends Listeners {
  readonly onStage: (stage: Stage) => void;
}

/**
 * Reads and checks; marks nothing.
 * @throws ExcelProblem when the workbook cannot be read
 */
export async function readBasis(settings: Settings, listeners: StageListeners): Promise<Basis> {
  const reading = await readWorkbook(settings.scope, listeners);
  listeners.onStage('checking');
  return checkReading(reading, settings, (read, cells) => readShown(read, cells, listeners));
}

/** Checks what was read for the first time; where it matters how cells show their numbers, asks and checks again. */
export function checkReading(
  reading: WorkbookReading,
  settings: Settings,
  look: Look,
): Promise<Basis> {
  return lookedAt(checked(reading, reading.store.parts, settings), settings, look);
}

/** What was checked, once more where cells show their numbers otherwise than was known. */
export async function lookedAt(basis: Basis, settings: Settings, look: Look): Promise<Basis> {
  const cells = cellsToLookAt(basis.book);
  if (cells.length === 0) return basis;
  return checked(await look(basis.reading, cells), basis.waivers.parts, settings);
}

/** Checks in memory what was read, a part of it anew; waivers stay as they were kept last. */
export function recheck(basis: Basis, snapshot: WorkbookSnapshot, settings: Settings): Basis {
  return checked({ ...basis.reading, snapshot }, basis.waivers.parts, settings);
}

function checked(
  reading: WorkbookReading,
  parts: readonly StoredPart[],
  settings: Settings,
): Basis {
  const profile = chooseProfile(reading.snapshot, profilesOf(settings.form));
  return {
    reading,
    ...checkSnapshot(reading.snapshot, profile, {}, parts, sheetChoice(settings)),
  };
}
