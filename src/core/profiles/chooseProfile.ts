import type { Profile } from '../profile/Profile';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';
import { finish, type Steps } from '../collections/steps';
import { holdsFormSteps } from '../layout/readLayout';

/** Forms, of which the first is meant where no titles match. */
export type Profiles = readonly [Profile, ...Profile[]];

/** The first form whose titles stand in the workbook; the only one is not looked for. */
export function chooseProfile(snapshot: WorkbookSnapshot, profiles: Profiles): Profile {
  return finish(chooseProfileSteps(snapshot, profiles));
}

/** `chooseProfile` in steps. */
export function* chooseProfileSteps(
  snapshot: WorkbookSnapshot,
  profiles: Profiles,
): Steps<Profile> {
  if (profiles.length === 1) return profiles[0];
  for (const form of profiles) {
    if (yield* holdsFormSteps(snapshot, form)) return form;
  }
  return profiles[0];
}
