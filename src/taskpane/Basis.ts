import type { Check } from '../core/check';
import type { WorkbookReading } from '../excel/reading';

/** What the last check read and found: what waivers, fills, fixes and undoing rest on. */
export interface Basis extends Check {
  readonly reading: WorkbookReading;
}
