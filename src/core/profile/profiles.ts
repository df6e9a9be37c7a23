import { chiba } from './chiba';
import type { FormProfile } from './FormProfile';
import { ofunato } from './ofunato';
import { suita } from './suita';

/** The forms that need no profile file; the first is meant where none can be told. */
export const PROFILES: readonly [FormProfile, ...FormProfile[]] = [chiba, ofunato, suita];
