import { EXIT, type ExitCode } from './ExitCode';
import { troubleText } from './input/troubleText';
import { parseArguments, wantedLanguage } from './parseArguments';
import { type Surroundings, Terminal } from './Terminal';

/**
 * The whole program. Never rejects: whatever happens is said in a sentence.
 * @param argv what stands behind the program's name
 * @returns 0 no error found, 1 errors found, 2 something could not be read or was asked wrongly
 */
export async function runHakaru(
  argv: readonly string[],
  version: string,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const terminal = new Terminal(surroundings);
  try {
    const asked = parseArguments(argv, version, terminal);
    if (asked === 'wrong') return EXIT.trouble;
    return asked === null ? EXIT.clean : await asked(terminal);
  } catch (error) {
    terminal.complain('', troubleText(error, wantedLanguage(argv)));
    return EXIT.trouble;
  }
}
