import type { Profile } from '../profile/Profile';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';
import { holdsForm } from '../layout/readLayout';

/** Forms, of which the first is meant where no titles match. */
export type Profiles = readonly [Profile, ...Profile[]];

/** The first form whose titles stand in the workbook; the only one is not looked for. */
export function chooseProfile(snapshot: WorkbookSnapshot, profiles: Profiles): Profile {
  if (profiles.length === 1) return profiles[0];
  return profiles.find((form) => holdsForm(snapshot, form)) ?? profiles[0];
}
