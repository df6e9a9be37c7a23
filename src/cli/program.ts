import program from '../../package.json';
import { printable } from '../core/words/format';
import { EXIT } from './ExitCode';
import { systemCode, systemText, troubleText } from './input/troubleText';
import { wantedLanguage, runHakaru } from './runHakaru';
import { CLI_WORDS } from './words/cliWords';

const { stdout, stderr, env } = process;
const argv = process.argv.slice(2);
const language = wantedLanguage(argv, env['HAKARU_LANG']);

/** Ends with a sentence; what was on its way to the result is lost. */
function fail(sentence: string): void {
  stderr.write(`hakaru: ${printable(sentence)}\n`, () => process.exit(EXIT.trouble));
}

// Writing to a stream fails when everything else is done: a full disk, a reader that has seen enough.
stdout.on('error', (error) => {
  const code = systemCode(error);
  const why = code === null ? troubleText(error, language) : systemText(code, language);
  fail(CLI_WORDS[language].output.lost(why));
});
stderr.on('error', () => process.exit(EXIT.trouble));
process.on('uncaughtException', (error) => fail(troubleText(error, language)));

const isDumb = env['TERM'] === 'dumb';
const [outIsScreen, errIsScreen] = [isScreen(stdout), isScreen(stderr)];

/** A stream that is no screen does not say so. */
function isScreen({ isTTY = false }: { readonly isTTY?: boolean }): boolean {
  return isTTY;
}

void runHakaru(argv, program.version, {
  cwd: process.cwd(),
  color: outIsScreen && (env['NO_COLOR'] ?? '') === '' && !isDumb,
  isScreen: errIsScreen && !isDumb,
  isOneScreen: outIsScreen && errIsScreen,
  language: env['HAKARU_LANG'],
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  now: () => new Date(),
}).then((code) => {
  // Not process.exit(): what is still on its way to a pipe shall arrive.
  process.exitCode = code;
});
