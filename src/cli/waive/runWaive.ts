import path from 'node:path';
import type { CheckArguments } from '../CheckArguments';
import { EXIT, type ExitCode } from '../ExitCode';
import { systemCode, troubleText } from '../input/troubleText';
import { endingFor } from '../output/endingFor';
import { isSameFile } from '../output/isSameFile';
import { writeBeside } from '../output/writeBeside';
import { readProfiles, runCheck } from '../runCheck';
import type { Terminal } from '../Terminal';
import { CLI_WORDS } from '../words/cliWords';
import { waiveInFile } from './waiveInFile';
import type { WaiverOrder } from './WaiverOrder';

/** What `check --waive` is asked for besides. */
export interface WaiveArguments {
  readonly orders: readonly WaiverOrder[];
  /** The file to write; never the one that is read. */
  readonly output: string;
}

/**
 * Keeps waivers in a copy of a workbook, and checks the copy. Where an order names no finding,
 * nothing is written.
 */
export async function runWaive(
  wanted: CheckArguments,
  { orders, output }: WaiveArguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language, settings } = wanted;
  const { waive: words, output: outputWords } = CLI_WORDS[language];
  const trouble = (name: string, text: string): ExitCode => {
    terminal.err(`hakaru: ${name}: ${text}\n`);
    return EXIT.trouble;
  };
  const [input, ...others] = wanted.inputs;
  if (input === undefined || others.length > 0) return trouble('--waive', words.oneFile);
  const ending = endingFor(input);
  if (!output.toLowerCase().endsWith(ending))
    return trouble(output, outputWords.needsEnding(ending));
  const from = path.resolve(terminal.cwd, input);
  const to = path.resolve(terminal.cwd, output);
  if (isSameFile(from, to)) return trouble(output, outputWords.sameFile);
  const profiles = readProfiles(wanted, terminal, (name, text) => void trouble(name, text));
  if (profiles === null) return EXIT.trouble;
  try {
    const done = waiveInFile(from, orders, { profiles, settings, language }, terminal.now());
    if ('unknown' in done) {
      for (const { text } of done.unknown) trouble(input, words.noFinding(text));
      return EXIT.trouble;
    }
    try {
      writeBeside(to, done.bytes);
    } catch (error) {
      return trouble(output, outputWords.notWritten(systemCode(error) ?? String(error)));
    }
  } catch (error) {
    return trouble(input, troubleText(error, language));
  }
  return runCheck({ ...wanted, inputs: [output] }, terminal);
}
