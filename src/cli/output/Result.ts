import path from 'node:path';
import { type Command, Option } from 'commander';
import type { Language } from '../../core/words/sentence';
import { forceOption } from '../commands/Command';
import { UsageError } from '../ExitCode';
import type { Terminal } from '../Terminal';
import { CLI_WORDS } from '../words/cliWords';
import { DraftFile } from './DraftFile';
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

/** Bytes of a result that are held before the terminal gets them. */
const HELD = 4 * 1024 * 1024;

/**
 * A command's result. A file is there when it is whole, for half a report looks like one; the terminal
 * gets it when it is whole, too, or larger than anybody reads there.
 */
export class Result {
  private readonly held: Buffer[] = [];
  private size = 0;
  private draft: DraftFile | null = null;
  /** What went wrong with the file. */
  private failure: string | null = null;

  private constructor(
    private readonly file: { readonly name: string; readonly target: OutputFile } | null,
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
    if (objection === null) return new Result({ name: output, target: file }, terminal);
    terminal.complain(output, objection);
    return null;
  }

  get color(): boolean {
    return this.file === null && this.terminal.color;
  }

  /** Whether it is read where the messages are. */
  get isOnScreen(): boolean {
    return this.file === null && this.terminal.isOneScreen;
  }

  add(text: string): void {
    // In the bytes that will be written: as text, a large report takes twice as much memory.
    const bytes = this.terminal.bytesOf(text, this.color);
    this.held.push(bytes);
    this.size += bytes.length;
    if (this.size >= HELD) this.release();
  }

  /** Writes what is left of it; false where it was said why it could not be written. */
  write(): boolean {
    this.release();
    const { file, terminal } = this;
    if (file === null) return true;
    this.attempt(() => this.draft?.keep());
    if (this.failure !== null) terminal.complain(file.name, this.failure);
    return this.failure === null;
  }

  private release(): void {
    this.size = 0;
    const pieces = this.held.splice(0);
    const { file } = this;
    if (file === null) {
      for (const piece of pieces) this.terminal.send(piece);
      return;
    }
    this.attempt(() => {
      this.draft ??= new DraftFile(file.target);
      for (const piece of pieces) this.draft.write(piece);
    });
  }

  /** Does something to the file, unless something went wrong before. */
  private attempt(act: () => void): void {
    if (this.file === null || this.failure !== null) return;
    try {
      act();
    } catch (error) {
      this.draft?.drop();
      this.failure = this.file.target.trouble(error);
    }
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
