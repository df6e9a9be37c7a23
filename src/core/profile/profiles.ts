import { chiba } from './chiba';
import type { Profiles } from '../layout/chooseProfile';
import { ofunato } from './ofunato';
import { suita } from './suita';

/** The forms that need no profile file; the first is meant where none can be told. */
export const PROFILES: Profiles = [chiba, ofunato, suita];
