import type { Command } from 'commander';
import { CLI_WORDS } from './words/cliWords';
import { addWritingOptions, type CommandContext, type WritingArguments } from './commands/Command';
import { openChecked, type ReadJob } from './checkFile';
import { readBook } from '../core/book/Book';
import { type RunBook, type RunSetting, settingsOfRun, toRunBook } from '../core/book/run';
import type { Check } from '../core/check';
import { chooseProfile, type Profiles } from '../core/profiles/chooseProfile';
import { buildNotRead } from '../core/report/buildFileReport';
import { NOTES, type Unread } from '../core/report/report';
import { type FoundFile, findWorkbooks } from './input/findWorkbooks';
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
  return addWritingOptions(command, gather.output, language);
}

/** A workbook with programs. */
interface ProgramBook {
  readonly bytes: Uint8Array;
  /** The file's permissions. */
  readonly mode: number;
  readonly check: Check;
}

/**
 * Reads and checks one file. Never throws: what goes wrong is said of the file.
 * @param run what the others of its run say of it
 */
export function readProgramBook(
  { name: file, path }: FoundFile,
  job: ReadJob,
  run: RunSetting | null = null,
): ProgramBook | Unread {
  const { language } = job;
  try {
    const { bytes, mode, check } = openChecked(path, job, run);
    const { book } = check;
    if (book.whole.tables.length === 0) {
      return { file, reason: NOTES[language].noStrategySheet };
    }
    const { noProgram } = CLI_WORDS[language].gather;
    if (book.programs.length === 0) return { file, reason: noProgram };
    return { bytes, mode, check };
  } catch (error) {
    return { file, reason: troubleText(error, language) };
  }
}

/** What a command that draws from many workbooks is asked for. */
export interface GatherArguments extends WritingArguments {
  /** Files, folders and globs as given. */
  readonly inputs: readonly string[];
}

/** A workbook with programs and the file that it was read from. */
interface GatheredBook extends ProgramBook {
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

  /** Id of the form of the first workbook that holds programs: others cannot be added to it. */
  private form: string | null = null;

  private constructor(
    readonly files: readonly FoundFile[],
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
    const log = new UnreadLog(terminal, terminal.isOneScreen);
    for (const one of unread) log.add(one);
    return new BookBatch(files, target, log, wanted, profiles, terminal);
  }

  /** Only one workbook is in memory at a time, unless the caller keeps it. */
  async *books(): AsyncGenerator<GatheredBook> {
    const { files, terminal, profiles } = this;
    const { language, sheets } = this.wanted;
    const job = { profiles, sheets, language };
    const runs = await this.settings(job);
    const progress = new ProgressLine(terminal, files.length, CLI_WORDS[language].progress.reading);
    const names = shownNames(files);
    for (const [index, file] of files.entries()) {
      progress.show(index);
      // A signal is heard between two files.
      await new Promise(setImmediate);
      const read = readProgramBook(file, job, runs.get(file) ?? null);
      progress.hide();
      if (
        'check' in read &&
        read.check.book.profile.id !== (this.form ??= read.check.book.profile.id)
      ) {
        this.log.add({ file: file.name, reason: CLI_WORDS[language].gather.otherForm });
      } else if ('check' in read) {
        this.mode = (this.mode ?? read.mode) & read.mode;
        for (const { sheet, reason } of buildNotRead(read.check.book, language)) {
          const place = sheet === null ? file.name : `${file.name} ${sheet}`;
          this.leftOut.push({ file: place, reason });
        }
        yield { ...read, file, name: names[index] ?? file.name };
      } else this.log.add(read);
    }
    progress.show(files.length);
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
    const settings = settingsOfRun(looked.map(({ run }) => run));
    return new Map(looked.map(({ file }, index) => [file, settings[index] ?? null]));
  }

  get unread(): readonly Unread[] {
    return this.log.list;
  }

  /** Says why nothing was written, behind what could not be read. */
  complain(name: string, text: string): void {
    this.log.say();
    this.terminal.complain(name, text);
  }
}

/** What the others of a run ask of a workbook; null where it holds none, or cannot be read. */
function lookAt(
  { path: file }: FoundFile,
  name: string,
  { profiles, sheets }: ReadJob,
): RunBook | null {
  try {
    const { snapshot, saved } = openWorkbook(file);
    const book = readBook(snapshot, chooseProfile(snapshot, profiles), sheets);
    return book.programs.length === 0 ? null : toRunBook(name, saved, book);
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
