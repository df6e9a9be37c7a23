import type { Command } from 'commander';
import { CLI_WORDS } from './words/cliWords';
import {
  addUseOption,
  addWritingOptions,
  type CommandContext,
  type WritingArguments,
} from './commands/Command';
import { chosenFiles, NamedSheets } from './choices';
import { EXIT, type ExitCode } from './ExitCode';
import type { OpenedCheck, ReadJob } from './checkFile';
import type { Book } from '../core/book/Book';
import { isOfOtherYear } from '../core/book/run';
import { type RunBook, type RunSetting, toRunBook } from '../core/book/RunBook';
import { buildNotRead } from '../core/report/buildFileReport';
import type { Unread } from '../core/report/report';
import { type Submission, toSubmission } from '../core/submissions/Submission';
import type { Language } from '../core/words/sentence';
import { type CityChoices, readChoices } from './input/cityConfig';
import { type FoundFile, findWorkbooks } from './input/findWorkbooks';
import { sayOthers } from './input/sayOthers';
import { standing } from '../core/waivers/Waiver';
import { OutputFile } from './output/OutputFile';
import { ProgressLine, type Terminal, UnreadLog } from './Terminal';
import { lookAt, lookAtAll, namesInRun, readChecked, withoutForm } from './readBooks';

/** A subcommand that draws one file from workbooks: `NAME INPUTS… -o OUT`. */
export function gatherCommand(
  name: string,
  description: string,
  program: Command,
  { language }: CommandContext,
): Command {
  const { help, gather } = CLI_WORDS[language];
  const command = program
    .command(name)
    .description(description)
    .argument('<inputs...>', help.inputs);
  return addUseOption(addWritingOptions(command, gather.output, language), language);
}

/** What a command that draws from many workbooks is asked for. */
export interface GatherArguments extends WritingArguments {
  /** Files, folders and globs as given. */
  readonly inputs: readonly string[];
  /** Paths as given: of workbooks that are the same, these count. */
  readonly use: readonly string[];
}

/** A workbook with programs and the file that it was read from. */
interface GatheredBook extends Pick<OpenedCheck, 'bytes' | 'check' | 'saved'> {
  readonly file: FoundFile;
  /** The file's name as it goes into what is written. */
  readonly name: string;
}

/** What a workbook gave; it is small, where what is made of it is. */
interface Drawn<T> {
  /** null where it could not be read. */
  readonly run: RunBook | null;
  readonly taken: Unread | Taken<T>;
}

interface Taken<T> {
  readonly mode: number;
  readonly sheets: readonly { readonly name: string }[];
  /** Id of its profile. */
  readonly form: string;
  /** What of it is not in the figures, and why. */
  readonly leftOut: readonly Unread[];
  /** Whether it is left out as a double or for its year. */
  readonly isFaulty: boolean;
  readonly made: { readonly it: T } | Unfilled;
}

/** In which no program is filled in. */
interface Unfilled {
  readonly submission: Submission;
}

/** The workbooks behind the inputs, read one after the other, and what of them is not taken. */
export class BookBatch {
  /** The permissions that all workbooks read so far have in common; null before the first. */
  mode: number | null = null;

  /** Sheets of the workbooks read so far that are not in the figures, and why. */
  readonly leftOut: Unread[] = [];

  /** Of these, the workbooks in which no program is filled in: they have no figures of their own. */
  readonly unfilled: (Unread & Unfilled)[] = [];

  /** Whether one is left out as a double or for its year without anybody having said so. */
  private isFaulty = false;

  /** Id of the form of the first workbook that holds programs: others cannot be added to it. */
  private form: string | null = null;

  /** Bureaus that have to submit; null where nobody said. */
  readonly expected: readonly string[] | null;

  private readonly job: ReadJob;
  /** As they go into what is written. */
  private readonly names: ReadonlyMap<FoundFile, string>;

  private constructor(
    readonly files: readonly FoundFile[],
    private readonly chosen: ReadonlySet<FoundFile>,
    /** Where to write. */
    readonly target: OutputFile,
    private readonly log: UnreadLog,
    private readonly wanted: GatherArguments,
    { profiles, expectedBureaus }: CityChoices,
    private readonly terminal: Terminal,
  ) {
    this.names = namesInRun(files);
    this.expected = expectedBureaus.length === 0 ? null : expectedBureaus;
    this.job = { profiles, sheets: wanted.sheets, language: wanted.language };
  }

  /** @returns null where it was said why nothing can be done */
  static open(wanted: GatherArguments, terminal: Terminal): BookBatch | null {
    const { inputs, output, language } = wanted;
    const choices = readChoices(wanted, terminal);
    if (choices === null) return null;
    const found = findWorkbooks(inputs, terminal.cwd, language, output);
    const { files, unread } = found;
    const target = new OutputFile(wanted, terminal.cwd);
    const objection = target.objection(files.map(({ path }) => path));
    if (objection !== null) {
      terminal.complain(output, objection);
      return null;
    }
    sayOthers(found, terminal, language);
    const chosen = chosenFiles(wanted, files, terminal);
    if (chosen === null) return null;
    const log = new UnreadLog(terminal, terminal.isOneScreen);
    for (const one of unread) log.add(one);
    return new BookBatch(files, chosen, target, log, wanted, choices, terminal);
  }

  /** Only one workbook is in memory at a time, unless the caller keeps it. */
  books(): AsyncGenerator<GatheredBook> {
    return this.drawn((book) => book, new Map());
  }

  /**
   * What is made of each workbook with programs, in their order. Each is read once, but for those of
   * which the others say something: what is made of one is kept until all are read.
   */
  async *summaries<T>(make: (book: GatheredBook) => T): AsyncGenerator<T> {
    const { files } = this;
    const read = new Map<FoundFile, Drawn<T>>();
    for (const file of files.length < 2 ? [] : files) {
      await new Promise(setImmediate);
      read.set(file, this.draw(file, null, make));
    }
    yield* this.drawn(make, read);
  }

  /** @param known what was made already of workbooks, should the others say nothing of them */
  private async *drawn<T>(
    make: (book: GatheredBook) => T,
    known: ReadonlyMap<FoundFile, Drawn<T>>,
  ): AsyncGenerator<T> {
    const { files, terminal } = this;
    const { language, sheets } = this.wanted;
    const runs = await this.settings(known);
    const progress = new ProgressLine(terminal, files.length, CLI_WORDS[language].progress.reading);
    const named = new NamedSheets(sheets);
    for (const [index, file] of files.entries()) {
      progress.show(index);
      // A signal is heard between two files.
      await new Promise(setImmediate);
      const run = runs.get(file) ?? null;
      const { taken } = (run === null ? known.get(file) : null) ?? this.draw(file, run, make);
      progress.hide();
      if ('reason' in taken) {
        this.log.add(taken);
        continue;
      }
      named.see(taken);
      const { made } = taken;
      if ('it' in made && taken.form !== (this.form ??= taken.form)) {
        this.log.add({ file: file.name, reason: CLI_WORDS[language].gather.otherForm });
        continue;
      }
      this.leftOut.push(...taken.leftOut);
      if (!('it' in made)) {
        this.unfilled.push(...taken.leftOut.map((one) => ({ ...one, ...made })));
        continue;
      }
      this.isFaulty ||= taken.isFaulty;
      this.mode = (this.mode ?? taken.mode) & taken.mode;
      yield made.it;
    }
    progress.show(files.length);
    named.sayMissing(terminal, language);
  }

  /** Reads a workbook and makes of it what is wanted. */
  private draw<T>(
    file: FoundFile,
    run: RunSetting | null,
    make: (book: GatheredBook) => T,
  ): Drawn<T> {
    const { job } = this;
    const read = readChecked(file, job, run);
    if ('reason' in read) return { run: null, taken: read };
    const { bytes, mode, saved, check, snapshot } = read;
    const name = this.nameOf(file);
    const { book } = check;
    const hasPrograms = book.programs.length > 0;
    const isDouble = standing(check.findings).some(
      ({ rule, severity }) => rule === 'XREF-05' && severity === 'error',
    );
    return {
      run: toRunBook(name, saved, book),
      taken: withoutForm(file, read, job) ?? {
        mode,
        sheets: snapshot.sheets.map((sheet) => ({ name: sheet.name })),
        form: book.profile.id,
        leftOut: leftOutOf(file, book, job.language),
        isFaulty: isDouble || isOfOtherYear(book),
        made: hasPrograms
          ? { it: make({ bytes, check, saved, file, name }) }
          : { submission: toSubmission(name, saved, check) },
      },
    };
  }

  /** What is answered once the result is written. */
  get exit(): ExitCode {
    if (this.log.list.length > 0) return EXIT.trouble;
    return this.isFaulty ? EXIT.errorsFound : EXIT.clean;
  }

  /** What the workbooks say of each other: they are looked at before one of them is drawn from. */
  private settings(
    known: ReadonlyMap<FoundFile, Drawn<unknown>>,
  ): Promise<ReadonlyMap<FoundFile, RunSetting>> {
    const look = (file: FoundFile): RunBook | null => {
      const drawn = known.get(file);
      return drawn === undefined ? lookAt(file, this.nameOf(file), this.job) : drawn.run;
    };
    const { files, chosen, terminal } = this;
    return lookAtAll(files, look, chosen, this.job.language, terminal);
  }

  private nameOf(file: FoundFile): string {
    return this.names.get(file) ?? file.name;
  }

  get unread(): readonly Unread[] {
    return this.log.list;
  }

  /** Says why nothing was written, behind what could not be read. */
  complain(name: string, text: string): void {
    this.log.say();
    for (const { file, reason } of this.leftOut) this.terminal.complain(file, reason);
    this.terminal.complain(name, text);
  }
}

/** What of a workbook is not in the figures; one without programs is not at all. */
function leftOutOf({ name }: FoundFile, book: Book, language: Language): Unread[] {
  const { noProgram } = CLI_WORDS[language].gather;
  if (book.programs.length === 0) return [{ file: name, reason: noProgram }];
  return buildNotRead(book, language).map(({ sheet, reason }) => ({
    file: sheet === null ? name : `${name} ${sheet}`,
    reason,
  }));
}
