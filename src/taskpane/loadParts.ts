import type * as check from './checkPart';
import type * as later from './laterPart';
import type * as opening from './openingPart';
import { PartMissing } from './missingPart';

export type OpeningPart = typeof opening;
export type CheckPart = typeof check;
export type LaterPart = typeof later;

/** What the pane opens with, fetched with its words: without it there is no pane. */
export function loadOpening(): Promise<OpeningPart> {
  return import(/* webpackChunkName: "opening" */ './openingPart');
}

/**
 * What checks: fetched when somebody turns to the pane, by pointer or keyboard.
 * @throws PartMissing; another try may succeed
 */
export async function loadCheck(): Promise<CheckPart> {
  const part = await fetchCheck();
  const act = first;
  first = null;
  act?.(part);
  return part;
}

async function fetchCheck(): Promise<CheckPart> {
  try {
    const { importCheck } = await loadOpening();
    return await importCheck();
  } catch (cause) {
    throw new PartMissing('check', { cause });
  }
}

let first: ((part: CheckPart) => void) | null = null;

/** What is to be done with the part that checks before anything else is, whenever it comes. */
export function beforeChecking(act: (part: CheckPart) => void): void {
  first = act;
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
