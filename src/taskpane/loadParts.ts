import type * as check from './checkPart';
import type * as later from './laterPart';
import { PartMissing } from './missingPart';

export type CheckPart = typeof check;
export type LaterPart = typeof later;

/**
 * What checks: fetched as soon as the pane stands.
 * @throws PartMissing; another try may succeed
 */
export async function loadCheck(): Promise<CheckPart> {
  try {
    return await import(/* webpackChunkName: "engine" */ './checkPart');
  } catch (cause) {
    throw new PartMissing('check', { cause });
  }
}

/**
 * What is done once a button other than 検証 is pressed: fetched when it is first wanted.
 * @throws PartMissing; another try may succeed
 */
export async function loadLater(): Promise<LaterPart> {
  const { importLater } = await loadCheck();
  try {
    laterPart = await importLater();
    return laterPart;
  } catch (cause) {
    throw new PartMissing('later', { cause });
  }
}

let laterPart: LaterPart | null = null;

/** What was loaded last; null where it was not wanted yet. */
export function loadedLater(): LaterPart | null {
  return laterPart;
}
