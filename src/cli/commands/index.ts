import { addCheck } from './check';
import type { AddCommand } from './Command';
import { addFill } from './fill';
import { addFix } from './fix';
import { addMark } from './mark';
import { addNew } from './new';
import { addProfile } from './profile';
import { addRules } from './rules';

/** Every subcommand, in the order of the help. */
export const COMMANDS: readonly AddCommand[] = [
  addCheck,
  addFill,
  addFix,
  addMark,
  addNew,
  addRules,
  addProfile,
];
