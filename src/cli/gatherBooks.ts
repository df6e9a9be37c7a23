import type { Command } from 'commander';
import { CLI_WORDS } from './words/cliWords';
import {
  addUseOption,
  addWritingOptions,
  type CommandContext,
  type WritingArguments,
} from './commands/Command';
import { chosenFiles, NamedSheets, settleRun } from './choices';
import { EXIT, type ExitCode } from './ExitCode';
import { openChecked, type ReadJob } from './checkFile';
import { readBook } from '../core/book/Book';
import { isOfOtherYear } from '../core/book/run';
import { type RunBook, type RunSetting, toRunBook } from '../core/book/RunBook';
import type { Check } from '../core/check';
import { chooseProfile, type Profiles } from '../core/profiles/chooseProfile';
import { buildNotRead } from '../core/report/buildFileReport';
import { NOTES, type Unread } from '../core/report/report';
import { type FoundFile, findWorkbooks } from './input/findWorkbooks';
import { standing } from '../core/waivers/Waiver';
import { openWorkbook } from './input/openFiles';
import { troubleText } from './input/troubleText';
import { OutputFile } from './output/OutputFile';
import { ProgressLine, type Terminal, UnreadLog } from './Terminal';
import { readProfiles, sayOthers } from './runCheck';
import path from 'node:path';

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

/** A workbook of the form. */
interface FormBook {
  readonly bytes: Uint8Array;
  /** The file's permissions. */
  readonly mode: number;
  readonly check: Check;
}

/**
 * Reads and checks one file. Never throws: what goes wrong is said of the file.
 * @param run what the others of its run say of it
 */
export function readFormBook(
  { name: file, path }: FoundFile,
  job: ReadJob,
  run: RunSetting | null = null,
): FormBook | Unread {
  const { language } = job;
  try {
    const { bytes, mode, check } = openChecked(path, job, run);
    if (check.book.whole.tables.length > 0) return { bytes, mode, check };
    return { file, reason: NOTES[language].noStrategySheet };
  } catch (error) {
    return { file, reason: troubleText(error, language) };
  }
}

/** What a command that draws from many workbooks is asked for. */
export interface GatherArguments extends WritingArguments {
  /** Files, folders and globs as given. */
  readonly inputs: readonly string[];
  /** Paths as given: of workbooks that are the same, these count. */
  readonly use: readonly string[];
}

/** A workbook with programs and the file that it was read from. */
interface GatheredBook extends FormBook {
  readonly file: FoundFile;
  /** The file's name as it goes into what is written. */
  readonly name: string;
}

/** The workbooks behind the inputs, read one after the other, and what of them is not taken. */
export class BookBatch {
  /** The permissions that all workbooks read so far have in common; null before the first. */
  mode: number | null = null;

  /** Sheets of the workbooks read so far that are not in the figures, and why. */
  readonly leftOut: Unread[] = [];

  /** Of these, the workbooks in which no program is filled in: they have no figures of their own. */
  readonly unfilled: Unread[] = [];

  /** Whether one is left out as a double or for its year without anybody having said so. */
  private isFaulty = false;

  /** Id of the form of the first workbook that holds programs: others cannot be added to it. */
  private form: string | null = null;

  private constructor(
    readonly files: readonly FoundFile[],
    private readonly chosen: ReadonlySet<FoundFile>,
    /** Where to write. */
    readonly target: OutputFile,
    private readonly log: UnreadLog,
    private readonly wanted: GatherArguments,
    private readonly profiles: Profiles,
    private readonly terminal: Terminal,
  ) {}

  /** @returns null where it was said why nothing can be done */
  static open(wanted: GatherArguments, terminal: Terminal): BookBatch | null {
    const { inputs, output, language } = wanted;
    const profiles = readProfiles(wanted, terminal);
    if (profiles === null) return null;
    const { files, unread, others } = findWorkbooks(inputs, terminal.cwd, language);
    const target = new OutputFile(wanted, terminal.cwd);
    const objection = target.objection(files.map(({ path }) => path));
    if (objection !== null) {
      terminal.complain(output, objection);
      return null;
    }
    sayOthers(others, terminal, language);
    const chosen = chosenFiles(wanted, files, terminal);
    if (chosen === null) return null;
    const log = new UnreadLog(terminal, terminal.isOneScreen);
    for (const one of unread) log.add(one);
    return new BookBatch(files, chosen, target, log, wanted, profiles, terminal);
  }

  /** Only one workbook is in memory at a time, unless the caller keeps it. */
  async *books(): AsyncGenerator<GatheredBook> {
    const { files, terminal, profiles } = this;
    const { language, sheets } = this.wanted;
    const job = { profiles, sheets, language };
    const runs = await this.settings(job);
    const progress = new ProgressLine(terminal, files.length, CLI_WORDS[language].progress.reading);
    const names = shownNames(files);
    const named = new NamedSheets(sheets);
    for (const [index, file] of files.entries()) {
      progress.show(index);
      // A signal is heard between two files.
      await new Promise(setImmediate);
      const read = readFormBook(file, job, runs.get(file) ?? null);
      progress.hide();
      if (!('check' in read)) {
        this.log.add(read);
        continue;
      }
      const { book } = read.check;
      named.see(book.snapshot);
      if (book.programs.length > 0 && book.profile.id !== (this.form ??= book.profile.id)) {
        this.log.add({ file: file.name, reason: CLI_WORDS[language].gather.otherForm });
        continue;
      }
      this.leaveOut(file, read.check);
      if (book.programs.length === 0) continue;
      this.mode = (this.mode ?? read.mode) & read.mode;
      yield { ...read, file, name: names[index] ?? file.name };
    }
    progress.show(files.length);
    named.sayMissing(terminal, language);
  }

  /** Keeps what of a workbook is not in the figures; one without programs is not at all. */
  private leaveOut({ name }: FoundFile, { book, findings }: Check): void {
    const { language } = this.wanted;
    const { noProgram } = CLI_WORDS[language].gather;
    if (book.programs.length === 0) {
      const unfilled = { file: name, reason: noProgram };
      this.unfilled.push(unfilled);
      this.leftOut.push(unfilled);
      return;
    }
    for (const { sheet, reason } of buildNotRead(book, language)) {
      this.leftOut.push({ file: sheet === null ? name : `${name} ${sheet}`, reason });
    }
    const isDouble = standing(findings).some(
      ({ rule, severity }) => rule === 'XREF-05' && severity === 'error',
    );
    this.isFaulty ||= isDouble || isOfOtherYear(book);
  }

  /** What is answered once the result is written. */
  get exit(): ExitCode {
    if (this.log.list.length > 0) return EXIT.trouble;
    return this.isFaulty ? EXIT.errorsFound : EXIT.clean;
  }

  /** What the workbooks say of each other: they are looked at before one of them is drawn from. */
  private async settings(job: ReadJob): Promise<ReadonlyMap<FoundFile, RunSetting | null>> {
    const { files } = this;
    if (files.length < 2) return new Map();
    const names = shownNames(files);
    const looked: { readonly file: FoundFile; readonly run: RunBook }[] = [];
    for (const [index, file] of files.entries()) {
      await new Promise(setImmediate);
      const run = lookAt(file, names[index] ?? file.name, job);
      if (run !== null) looked.push({ file, run });
    }
    const settings = settleRun(looked, this.chosen, this.wanted.language, this.terminal);
    return new Map(looked.map(({ file }, index) => [file, settings[index] ?? null]));
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

/** What the others of a run ask of a workbook; null where it cannot be read. */
function lookAt(
  { path: file }: FoundFile,
  name: string,
  { profiles, sheets }: ReadJob,
): RunBook | null {
  try {
    const { snapshot, saved } = openWorkbook(file);
    const book = readBook(snapshot, chooseProfile(snapshot, profiles), sheets);
    return toRunBook(name, saved, book);
  } catch {
    // Why is said when it is read to be drawn from.
    return null;
  }
}

/** Names of files as they go into what is written: behind the folder that all share, with `/`. */
function shownNames(files: readonly Pick<FoundFile, 'path'>[]): string[] {
  const split = files.map((file) => file.path.split(path.sep));
  const [first = []] = split;
  const shared = first.findIndex((part, index) =>
    split.some((parts) => index === parts.length - 1 || parts[index] !== part),
  );
  return split.map((parts) => parts.slice(shared).join('/'));
}
