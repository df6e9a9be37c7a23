import path from 'node:path';
import type { Language } from '../core/words/Words';
import { EXIT, type ExitCode } from './ExitCode';
import { loadProfile } from './input/loadProfile';
import type { Terminal } from './Terminal';
import { CLI_WORDS } from './words/cliWords';

/** Says of a profile file that it is valid, or every fault with its path. */
export function checkProfile(file: string, language: Language, terminal: Terminal): ExitCode {
  const profile = loadProfile(path.resolve(terminal.cwd, file), language);
  if (!Array.isArray(profile)) {
    terminal.out(`${CLI_WORDS[language].profile.valid(profile.name)}\n`);
    return EXIT.clean;
  }
  for (const fault of profile) terminal.complain(file, fault);
  return EXIT.trouble;
}
