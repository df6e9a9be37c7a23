import type * as parts from './parts';
import { PartMissing } from './session/work';

export type Parts = typeof parts;

/**
 * What the pane needs beyond its first load; fetched once, when it is first wanted.
 * @throws PartMissing; another try may succeed
 */
export async function loadParts(): Promise<Parts> {
  try {
    return await import(/* webpackChunkName: "later" */ './parts');
  } catch (cause) {
    throw new PartMissing('later', { cause });
  }
}
