import { addCheck } from './check';
import type { AddCommand } from './Command';
import { addProfile } from './profile';
import { addRules } from './rules';

/** Every subcommand, in the order of the help. */
export const COMMANDS: readonly AddCommand[] = [addCheck, addRules, addProfile];
