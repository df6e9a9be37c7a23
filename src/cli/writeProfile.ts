import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { profileNotes } from '../core/profile/profileNotes';
import { PROFILES } from '../core/profile/profiles';
import type { Language } from '../core/words/Words';
import { EXIT, type ExitCode } from './ExitCode';
import { systemCode, troubleText } from './input/troubleText';
import type { Terminal } from './Terminal';
import { CLI_WORDS } from './words/cliWords';

/** Prints a form as a profile file with notes, or writes it where no file is yet. */
export function writeProfile(
  form: string,
  output: string | null,
  language: Language,
  terminal: Terminal,
): ExitCode {
  const profile = PROFILES.find(({ id }) => id === form) ?? PROFILES[0];
  const json = `${JSON.stringify({ notes: profileNotes(profile), ...profile }, null, 2)}\n`;
  if (output === null) {
    terminal.out(json);
    return EXIT.clean;
  }
  const words = CLI_WORDS[language].profile;
  try {
    writeFileSync(path.resolve(terminal.cwd, output), json, { flag: 'wx' });
  } catch (error) {
    const isThere = systemCode(error) === 'EEXIST';
    terminal.err(`hakaru: ${output}: ${isThere ? words.exists : troubleText(error, language)}\n`);
    return EXIT.trouble;
  }
  terminal.err(`${words.written(output)}\n`);
  return EXIT.clean;
}
