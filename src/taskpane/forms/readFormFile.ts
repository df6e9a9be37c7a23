import type { Profile } from '../../core/profile/Profile';
import { parseProfile } from '../../core/profiles/parseProfile';
import { ProfileError, type ProfileFault } from '../../core/profiles/ProfileError';

/** The form in a file that the user chose, or what is wrong with it; no fault: it is no JSON. */
export async function readFormFile(
  file: Pick<File, 'text'>,
): Promise<Profile | readonly ProfileFault[]> {
  try {
    return parseProfile(JSON.parse((await file.text()).replace(/^\ufeff/, '')));
  } catch (error) {
    return error instanceof ProfileError ? error.faults : [];
  }
}
