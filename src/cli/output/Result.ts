import path from 'node:path';
import { type Command, Option } from 'commander';
import type { Language } from '../../core/words/sentence';
import { forceOption } from '../commands/Command';
import { UsageError } from '../ExitCode';
import type { Terminal } from '../Terminal';
import { CLI_WORDS } from '../words/cliWords';
import { type OutputArguments, OutputFile } from './OutputFile';

/** As commander hands them over. */
export interface ResultOptions {
  readonly output?: string;
  readonly force?: true;
}

/** `-o, --output` and `--force`, alike for every command whose result goes to the terminal without them. */
export function addResultOptions(command: Command, language: Language): Command {
  return command
    .addOption(new Option('-o, --output <file>', CLI_WORDS[language].help.resultOut))
    .addOption(forceOption(language));
}

/** The file that the result is to go to; null for the terminal. @throws {UsageError} */
export function resultFile(
  { output, force }: ResultOptions,
  language: Language,
): OutputArguments | null {
  if (output !== undefined) return { output, force: force === true, language };
  if (force === true) throw new UsageError(CLI_WORDS[language].usage.forceAlone);
  return null;
}

/** The formats that a file's ending promises; of any other ending nothing is expected. */
const PROMISED: { readonly [ending: string]: readonly string[] } = {
  '.json': ['json', 'sarif', 'ndjson'],
  '.sarif': ['sarif'],
  '.ndjson': ['ndjson'],
  '.jsonl': ['ndjson'],
  '.csv': ['csv'],
  '.html': ['html'],
  '.htm': ['html'],
  '.parquet': ['parquet'],
  '.xlsx': ['xlsx'],
  '.xlsm': [],
  '.xls': [],
};

/** That a file's ending promises another format than the one it would hold; null where it does not. */
export function misnamed(
  output: string,
  format: string,
  formats: readonly string[],
  language: Language,
): string | null {
  const ending = path.extname(output).toLowerCase();
  const promised = PROMISED[ending] ?? [format];
  if (promised.includes(format)) return null;
  const fitting = promised.find((one) => formats.includes(one)) ?? null;
  return CLI_WORDS[language].output.misnamed(ending, format, fitting);
}

/** What is asked for of a result. */
export interface ResultArguments {
  /** null for the terminal. */
  readonly to: OutputArguments | null;
  readonly format: string;
  /** All that there are. */
  readonly formats: readonly string[];
}

/** A command's result: it is written when it is whole, for half a report looks like one. */
export class Result {
  private readonly held: Buffer[] = [];

  private constructor(
    private readonly to: OutputArguments | null,
    private readonly terminal: Terminal,
  ) {}

  /**
   * @param inputs full paths of what must not be written to
   * @returns null where it was said why it cannot be written there
   */
  static open(
    { to, format, formats }: ResultArguments,
    inputs: readonly string[],
    terminal: Terminal,
  ): Result | null {
    if (to === null) return new Result(null, terminal);
    const { output, language } = to;
    const file = new OutputFile(to, terminal.cwd);
    const objection = file.objection(inputs) ?? misnamed(output, format, formats, language);
    if (objection === null) return new Result(to, terminal);
    terminal.complain(output, objection);
    return null;
  }

  get color(): boolean {
    return this.to === null && this.terminal.color;
  }

  /** Whether it is read where the messages are. */
  get isOnScreen(): boolean {
    return this.to === null && this.terminal.isOneScreen;
  }

  add(text: string): void {
    // In the bytes that will be written: as text, a large report takes twice as much memory.
    this.held.push(this.terminal.bytesOf(text, this.color));
  }

  /** Writes all of it; false where it was said why it could not be written. */
  write(): boolean {
    const { to, terminal } = this;
    const pieces = this.held.splice(0);
    if (to === null) {
      for (const piece of pieces) terminal.send(piece);
      return true;
    }
    const failure = new OutputFile(to, terminal.cwd).write(pieces, null);
    if (failure !== null) terminal.complain(to.output, failure);
    return failure === null;
  }
}

/** Writes a result that is made at once. */
export function writeResult(
  wanted: ResultArguments,
  make: (color: boolean) => string,
  terminal: Terminal,
): boolean {
  const result = Result.open(wanted, [], terminal);
  if (result === null) return false;
  result.add(make(result.color));
  return result.write();
}
