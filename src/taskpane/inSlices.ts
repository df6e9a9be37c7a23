import { nextTurn } from '../excel/nextTurn';
import type { Steps } from '../core/collections/steps';

/** Steps are done for so long before the page has its turn: with the last of them under 50 ms. */
const SLICE_MS = 20;

/** When it is, and how to let the page paint and hear what the user does. */
export interface Turns {
  readonly now: () => number;
  readonly letOthers: () => Promise<void>;
}

const OF_THE_PAGE: Turns = {
  now: () => performance.now(),
  letOthers: nextTurn,
};

/**
 * Does long work in slices, between which the page paints and takes in what the user does.
 * @param isWanted asked between slices; once it says no, the rest is not done
 * @returns null where it was given up
 */
export async function inSlices<T>(
  steps: Steps<T>,
  isWanted: () => boolean = () => true,
  { now, letOthers }: Turns = OF_THE_PAGE,
): Promise<T | null> {
  let end = now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (now() < end) continue;
    await letOthers();
    if (!isWanted()) return null;
    end = now() + SLICE_MS;
  }
}
