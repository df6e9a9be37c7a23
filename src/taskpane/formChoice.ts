import type { Profiles } from '../core/profiles/chooseProfile';
import type { Profile } from '../core/profile/Profile';
import { PROFILES } from '../core/profiles/profiles';

/** The form to check by: null, by the titles; an id, one that is known; else one from a file. */
export type FormChoice = string | Profile | null;

/** What the choice leaves to choose from. */
export function profilesOf(choice: FormChoice): Profiles {
  if (choice === null) return PROFILES;
  if (typeof choice !== 'string') return [choice];
  const known = PROFILES.find(({ id }) => id === choice);
  return known === undefined ? PROFILES : [known];
}
