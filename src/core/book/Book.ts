import type { Layout } from '../layout/Layout';
import type { Profile } from '../profile/Profile';
import type { Program } from '../records/Program';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';

/** A workbook as its form reads it: everything a rule may look at; never changed once read. */
export interface Book {
  readonly snapshot: WorkbookSnapshot;
  readonly profile: Profile;
  readonly layout: Layout;
  /** In reading order. */
  readonly programs: readonly Program[];
}
