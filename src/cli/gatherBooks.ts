import type { Command } from 'commander';
import { CLI_WORDS } from './words/cliWords';
import { type CommandContext, forceOption, languageOption } from './commands/Command';
import { type Check, checkWorkbook } from '../core/check';
import { chooseProfile, type Profiles } from '../core/profiles/chooseProfile';
import { NOTES, type Unread } from '../core/report/report';
import type { Language } from '../core/words/sentence';
import { type FoundFile, findWorkbooks } from './input/findWorkbooks';
import { openWorkbook } from './input/openFiles';
import { troubleText } from './input/troubleText';
import { type OutputArguments, OutputFile } from './output/OutputFile';
import { ProgressLine, type Terminal, UnreadLog } from './Terminal';
import { readProfiles, sayOthers } from './runCheck';
import path from 'node:path';

/** As commander hands them over. */
export interface GatherOptions {
  readonly output: string;
  readonly force?: true;
  readonly profile?: string;
}

/** A subcommand that draws one file from workbooks: `NAME INPUTS… -o OUT`. */
export function gatherCommand(
  name: string,
  description: string,
  program: Command,
  { language }: CommandContext,
): Command {
  const { help, gather } = CLI_WORDS[language];
  return program
    .command(name)
    .description(description)
    .argument('<inputs...>', help.inputs)
    .helpOption('-h, --help', help.helpOption)
    .requiredOption('-o, --output <file>', gather.output)
    .addOption(forceOption(language))
    .option('--profile <file>', help.profile)
    .addOption(languageOption(language));
}

export function gatherArguments(
  inputs: readonly string[],
  { output, force, profile }: GatherOptions,
  { language }: CommandContext,
): GatherArguments {
  return { inputs, output, force: force === true, profile: profile ?? null, language };
}

/** A workbook with programs. */
interface ProgramBook {
  readonly bytes: Uint8Array;
  /** The file's permissions. */
  readonly mode: number;
  readonly check: Check;
}

/** Reads and checks one file. Never throws: what goes wrong is said of the file. */
export function readProgramBook(
  { name: file, path }: FoundFile,
  profiles: Profiles,
  language: Language,
): ProgramBook | Unread {
  try {
    const { bytes, mode, snapshot, waivers: stored } = openWorkbook(path);
    const check = checkWorkbook(snapshot, chooseProfile(snapshot, profiles), {}, stored);
    const { book } = check;
    if (book.layout.tables.length === 0) {
      return { file, reason: NOTES[language].noStrategySheet };
    }
    const { noProgram } = CLI_WORDS[language].gather;
    if (book.programs.length === 0) return { file, reason: noProgram };
    return { bytes, mode, check: { ...check, book } };
  } catch (error) {
    return { file, reason: troubleText(error, language) };
  }
}

/** What a command that draws from many workbooks is asked for. */
export interface GatherArguments extends OutputArguments {
  /** Files, folders and globs as given. */
  readonly inputs: readonly string[];
  /** Path of a profile; null for the one that the titles match. */
  readonly profile: string | null;
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
    const { language } = this.wanted;
    const progress = new ProgressLine(terminal, files.length, CLI_WORDS[language].progress.reading);
    const names = shownNames(files);
    for (const [index, file] of files.entries()) {
      progress.show(index);
      // A signal is heard between two files.
      await new Promise(setImmediate);
      const read = readProgramBook(file, profiles, language);
      progress.hide();
      if (
        'check' in read &&
        read.check.book.profile.id !== (this.form ??= read.check.book.profile.id)
      ) {
        this.log.add({ file: file.name, reason: CLI_WORDS[language].gather.otherForm });
      } else if ('check' in read) {
        this.mode = (this.mode ?? read.mode) & read.mode;
        yield { ...read, file, name: names[index] ?? file.name };
      } else this.log.add(read);
    }
    progress.show(files.length);
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

/** Names of files as they go into what is written: behind the folder that all share, with `/`. */
function shownNames(files: readonly Pick<FoundFile, 'path'>[]): string[] {
  const split = files.map((file) => file.path.split(path.sep));
  const [first = []] = split;
  const shared = first.findIndex((part, index) =>
    split.some((parts) => index === parts.length - 1 || parts[index] !== part),
  );
  return split.map((parts) => parts.slice(shared).join('/'));
}
