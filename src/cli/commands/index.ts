import { addCheck } from './check';
import type { AddCommand } from './Command';

/** Every subcommand, in the order of the help. */
export const COMMANDS: readonly AddCommand[] = [addCheck];
