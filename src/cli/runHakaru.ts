import { EXIT, type ExitCode } from './ExitCode';
import { parseArguments } from './parseArguments';
import type { Terminal } from './Terminal';

/**
 * The whole program.
 * @param argv what stands behind the program's name
 * @returns 0 no error found, 1 errors found, 2 something could not be read or was asked wrongly
 */
export async function runHakaru(
  argv: readonly string[],
  version: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const asked = parseArguments(argv, version, terminal);
  if (asked === 'wrong') return EXIT.trouble;
  return asked === null ? EXIT.clean : asked(terminal);
}
