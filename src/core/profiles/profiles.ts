import { chiba } from './chiba';
import type { Profiles } from './chooseProfile';
import { ofunato } from './ofunato';
import { suita } from './suita';

/** The forms that need no profile file; the first is meant where no titles match. */
export const PROFILES: Profiles = [chiba, ofunato, suita];
