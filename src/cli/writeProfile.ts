import { profileNotes } from '../core/profile/profileNotes';
import { PROFILES } from '../core/profile/profiles';
import { printable } from '../core/words/printable';
import type { Language } from '../core/words/Words';
import { EXIT, type ExitCode } from './ExitCode';
import { OutputFile } from './output/OutputFile';
import type { Terminal } from './Terminal';
import { CLI_WORDS } from './words/cliWords';

/** What `profile init` is asked for. */
export interface WriteProfileArguments {
  /** As given; null to print it. */
  readonly output: string | null;
  readonly force: boolean;
  readonly language: Language;
}

/** Prints a form as a profile file with notes, or writes it to a file. */
export function writeProfile(
  form: string,
  { output, force, language }: WriteProfileArguments,
  terminal: Terminal,
): ExitCode {
  const profile = PROFILES.find(({ id }) => id === form) ?? PROFILES[0];
  const json = `${JSON.stringify({ notes: profileNotes(profile), ...profile }, null, 2)}\n`;
  if (output === null) {
    terminal.out(json);
    return EXIT.clean;
  }
  const to = new OutputFile({ output, force, language }, terminal.cwd);
  const failure = to.objection([]) ?? to.write(Buffer.from(json), null);
  if (failure !== null) {
    terminal.complain(output, failure);
    return EXIT.trouble;
  }
  terminal.err(`${CLI_WORDS[language].profile.written(printable(output))}\n`);
  return EXIT.clean;
}
