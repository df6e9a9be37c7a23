import type * as Parts from './parts';

/** A part of the pane could not be fetched from where the pane came. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';
}

/**
 * What the pane needs beyond its first load; fetched once, when it is first wanted.
 * @throws PartMissing; another try may succeed
 */
export async function loadParts(): Promise<typeof Parts> {
  try {
    return await import(/* webpackChunkName: "later" */ './parts');
  } catch (cause) {
    throw new PartMissing('later', { cause });
  }
}
