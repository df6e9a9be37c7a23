import type { Profiles } from '../core/profiles/chooseProfile';
import { PROFILES } from '../core/profiles/profiles';

let known: Profiles = PROFILES;

/** The forms that a workbook may be of: those built in, or what the city has chosen beside the page. */
export function knownForms(): Profiles {
  return known;
}

/** Before the first check; from then on they stay. */
export function setKnownForms(forms: Profiles): void {
  known = forms;
}
