import { addCheck } from './check';
import { addCompare } from './compare';
import type { AddCommand } from './Command';
import { addExplain } from './explain';
import { addExport } from './export';
import { addFill } from './fill';
import { addFix } from './fix';
import { addHelp } from './help';
import { addMark } from './mark';
import { addNew } from './new';
import { addProfile } from './profile';
import { addReturn } from './return';
import { addRules } from './rules';
import { addStatus } from './status';
import { addSummarize } from './summarize';

/** Every subcommand, in the order of the help. */
export const COMMANDS: readonly AddCommand[] = [
  addCheck,
  addFill,
  addFix,
  addMark,
  addStatus,
  addReturn,
  addSummarize,
  addCompare,
  addExport,
  addNew,
  addRules,
  addExplain,
  addProfile,
  addHelp,
];
