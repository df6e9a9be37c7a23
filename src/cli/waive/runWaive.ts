import path from 'node:path';
import type { CheckArguments } from '../CheckArguments';
import { EXIT, type ExitCode } from '../ExitCode';
import { troubleText } from '../input/troubleText';
import { endingFor, OutputFile } from '../output/OutputFile';
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
  readonly force: boolean;
}

/**
 * Keeps waivers in a copy of a workbook, and checks the copy. Where an order names no finding,
 * nothing is written.
 */
export async function runWaive(
  wanted: CheckArguments,
  { orders, output, force }: WaiveArguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language, settings } = wanted;
  const { waive: words } = CLI_WORDS[language];
  const trouble = (name: string, text: string): ExitCode => {
    terminal.complain(name, text);
    return EXIT.trouble;
  };
  const [input, ...others] = wanted.inputs;
  if (input === undefined || others.length > 0) return trouble('--waive', words.oneFile);
  const from = path.resolve(terminal.cwd, input);
  const to = new OutputFile({ output, force, language }, terminal.cwd);
  const objection = to.objection([from], endingFor(input));
  if (objection !== null) return trouble(output, objection);
  const profiles = readProfiles(wanted, terminal);
  if (profiles === null) return EXIT.trouble;
  try {
    const done = waiveInFile(from, orders, { profiles, settings, language }, terminal.now());
    if ('unknown' in done) {
      for (const { text } of done.unknown) trouble(input, words.noFinding(text));
      return EXIT.trouble;
    }
    const failure = to.write(done.bytes, done.mode);
    if (failure !== null) return trouble(output, failure);
  } catch (error) {
    return trouble(input, troubleText(error, language));
  }
  return runCheck({ ...wanted, inputs: [output] }, terminal);
}
