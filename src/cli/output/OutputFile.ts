import { statSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../core/words/sentence';
import { systemCode, systemText, unexpectedText } from '../input/troubleText';
import { CLI_WORDS } from '../words/cliWords';
import { DraftFile, OutputProblem, type OutputTarget, refuseTaken } from './DraftFile';

/** What a command that writes a file is asked for. */
export interface OutputArguments {
  /** Path as given; never an input. */
  readonly output: string;
  /** Whether it may take the place of a file that is there. */
  readonly force: boolean;
  readonly language: Language;
}

/** The file that a command writes: whole or not at all, and over another only where that was asked for. */
export class OutputFile implements OutputTarget {
  readonly path: string;
  readonly force: boolean;

  constructor(
    private readonly wanted: OutputArguments,
    cwd: string,
  ) {
    this.path = path.resolve(cwd, wanted.output);
    this.force = wanted.force;
  }

  /** What is in the way before anything is done; null for nothing. */
  objection(inputs: readonly string[], ending = ''): string | null {
    const { output, language } = this.wanted;
    const words = CLI_WORDS[language].output;
    if (!output.toLowerCase().endsWith(ending)) return words.needsEnding(ending);
    try {
      if (inputs.some((input) => isSameFile(input, this.path))) return words.sameFile;
      refuseTaken(this);
      return null;
    } catch (error) {
      return this.trouble(error);
    }
  }

  /**
   * @param mode permissions; null for the system's usual ones
   * @returns why it was not written; null where it was
   */
  write(bytes: Uint8Array, mode: number | null): string | null {
    let draft: DraftFile | null = null;
    try {
      draft = new DraftFile(this, mode ?? undefined);
      if (mode !== null) draft.allow(mode);
      draft.write(bytes);
      draft.keep();
      return null;
    } catch (error) {
      draft?.drop();
      return this.trouble(error);
    }
  }

  /** Why it could not be written, in one sentence. */
  trouble(error: unknown): string {
    const { language } = this.wanted;
    const words = CLI_WORDS[language].output;
    if (error instanceof OutputProblem) return words[error.reason];
    const code = systemCode(error);
    return words.notWritten(
      code === null ? unexpectedText(error, language) : systemText(code, language),
    );
  }
}

/** How a copy has to be named: Excel opens no file whose name belies whether it holds macros. */
export function endingFor(input: string): '.xlsx' | '.xlsm' {
  return /\.xlsm$/i.test(input) ? '.xlsm' : '.xlsx';
}

/** Whether two full paths lead to one file, be it through a link. */
export function isSameFile(a: string, b: string): boolean {
  if (a === b) return true;
  // Numbers of files may be too large for a plain number.
  const [first, second] = [a, b].map((file) =>
    statSync(file, { throwIfNoEntry: false, bigint: true }),
  );
  if (first === undefined || second === undefined) return false;
  return first.ino === second.ino && first.dev === second.dev;
}
