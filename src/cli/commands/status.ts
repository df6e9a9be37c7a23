import { Option } from 'commander';
import { CLI_WORDS } from '../words/cliWords';
import {
  type AddCommand,
  addSheetOptions,
  addUseOption,
  forceOption,
  languageOption,
  type SheetOptions,
  sheetChoice,
} from './Command';
import { type RunBook, type RunSetting, toRunBook } from '../../core/book/RunBook';
import { NOTES, type Unread } from '../../core/report/report';
import { isComplete, submissionStatus } from '../../core/submissions/status';
import { type Submission, toSubmission } from '../../core/submissions/Submission';
import { openChecked, type ReadJob } from '../checkFile';
import { chosenFiles, NamedSheets, settleRun, type Choices } from '../choices';
import { EXIT, type ExitCode, UsageError } from '../ExitCode';
import { STATUS_FORMATS, type StatusFormatName } from '../formats/statusFormats';
import { expectedBureaus } from '../input/expectedBureaus';
import { type FoundFile, findWorkbooks } from '../input/findWorkbooks';
import { troubleText } from '../input/troubleText';
import { type OutputArguments, OutputFile } from '../output/OutputFile';
import { readProfiles, sayOthers } from '../runCheck';
import { ProgressLine, type Terminal } from '../Terminal';

/** As commander hands them over. */
interface StatusOptions extends SheetOptions {
  readonly expected?: string;
  readonly format: StatusFormatName;
  readonly output?: string;
  readonly force?: true;
  readonly profile?: string;
  readonly use: readonly string[];
}

/** `hakaru status INPUTS…` */
export const addStatus: AddCommand = (program, { language, version, take }) => {
  const { help, status: words, usage } = CLI_WORDS[language];
  const command = program
    .command('status')
    .description(words.command)
    .argument('<inputs...>', help.inputs)
    .helpOption('-h, --help', help.helpOption)
    .option('--expected <list>', words.expected)
    .addOption(
      new Option('--format <format>', words.format)
        .choices(Object.keys(STATUS_FORMATS))
        .default('text'),
    )
    .option('-o, --output <file>', words.output)
    .addOption(forceOption(language))
    .option('--profile <file>', help.profile);
  addUseOption(addSheetOptions(command, language), language)
    .addOption(languageOption(language))
    .addHelpText('after', `\n${words.exits}`)
    .action((inputs: string[], options: StatusOptions) => {
      const { expected = null, format, output = null, force, profile = null, use } = options;
      if (force === true && output === null) throw new UsageError(usage.forceAlone);
      const sheets = sheetChoice(options);
      const to = output === null ? null : { output, force: force === true, language };
      const wanted = { inputs, expected, format, to, profile, use, sheets, language, version };
      take((terminal) => runStatus(wanted, terminal));
    });
};

/** What `status` is asked for. */
interface StatusArguments extends Choices {
  /** Files, folders and globs as given. */
  readonly inputs: readonly string[];
  /** Path of a list or of last year's folder; null where nobody has to submit. */
  readonly expected: string | null;
  readonly format: StatusFormatName;
  /** The file to write; null for the terminal. */
  readonly to: OutputArguments | null;
  /** Path of a profile; null for the one that the titles match. */
  readonly profile: string | null;
  /** Of the program. */
  readonly version: string;
}

/** Tells who has submitted what. */
async function runStatus(wanted: StatusArguments, terminal: Terminal): Promise<ExitCode> {
  const { expected: list, format, sheets, language, version } = wanted;
  const profiles = readProfiles(wanted, terminal);
  const inputs = profiles === null ? null : inputsOf(wanted, terminal);
  if (profiles === null || inputs === null) return EXIT.trouble;
  const job = { profiles, sheets, language };
  const expected = list === null ? [] : expectedBureaus(list, job, terminal);
  if (expected === null) return EXIT.trouble;
  const came = await submissionsIn(inputs.files, job, inputs.chosen, terminal);
  const unread = [...inputs.unread, ...came.unread];
  const status = submissionStatus(came.submissions, unread, list === null ? null : expected);
  const color = wanted.to === null && terminal.color;
  const text = STATUS_FORMATS[format](status, { language, color, version, now: terminal.now() });
  if (!hasWritten(text, wanted, terminal) || unread.length > 0) return EXIT.trouble;
  return isComplete(status) ? EXIT.clean : EXIT.errorsFound;
}

interface Inputs {
  readonly files: readonly FoundFile[];
  readonly unread: readonly Unread[];
  readonly chosen: ReadonlySet<FoundFile>;
}

/** null where it was said what is wrong with them, or with the file to write. */
function inputsOf(wanted: StatusArguments, terminal: Terminal): Inputs | null {
  const { inputs, to, language } = wanted;
  const { files, unread, others } = findWorkbooks(inputs, terminal.cwd, language);
  if (to !== null) {
    const objection = new OutputFile(to, terminal.cwd).objection(files.map(({ path }) => path));
    if (objection !== null) {
      terminal.complain(to.output, objection);
      return null;
    }
  }
  sayOthers(others, terminal, language);
  const chosen = chosenFiles(wanted, files, terminal);
  return chosen === null ? null : { files, unread, chosen };
}

/** Writes to the file that was asked for, else to the terminal. */
function hasWritten(text: string, { to }: StatusArguments, terminal: Terminal): boolean {
  if (to === null) {
    terminal.out(text);
    return true;
  }
  const failure = new OutputFile(to, terminal.cwd).write(Buffer.from(text), null);
  if (failure !== null) terminal.complain(to.output, failure);
  return failure === null;
}

interface Came {
  readonly submissions: readonly Submission[];
  readonly unread: readonly Unread[];
}

/** What the workbooks bring, one after the other; what they say of each other is known when all are read. */
async function submissionsIn(
  files: readonly FoundFile[],
  job: ReadJob,
  chosen: ReadonlySet<FoundFile>,
  terminal: Terminal,
): Promise<Came> {
  const { language } = job;
  const progress = new ProgressLine(terminal, files.length, CLI_WORDS[language].progress.checking);
  const sheets = new NamedSheets(job.sheets);
  const unread: Unread[] = [];
  const looked: Looked[] = [];
  for (const [index, file] of files.entries()) {
    progress.show(index);
    await new Promise(setImmediate);
    const one = lookAt(file, job, null, sheets);
    progress.hide();
    if ('reason' in one) unread.push(one);
    else looked.push(one);
  }
  progress.show(files.length);
  sheets.sayMissing(terminal, language);
  const settings = settleRun(looked, chosen, language, terminal);
  const submissions = looked.flatMap(({ file, submission }, index) => {
    const run = settings[index] ?? null;
    if (run === null) return [submission];
    const anew = lookAt(file, job, run);
    if (!('reason' in anew)) return [anew.submission];
    unread.push(anew);
    return [];
  });
  return { submissions, unread };
}

interface Looked {
  readonly file: FoundFile;
  readonly run: RunBook;
  readonly submission: Submission;
}

/** Never throws: what goes wrong is said of the file. */
function lookAt(
  file: FoundFile,
  job: ReadJob,
  run: RunSetting | null,
  sheets?: NamedSheets,
): Looked | Unread {
  const { name } = file;
  try {
    const { snapshot, saved, check } = openChecked(file.path, job, run);
    sheets?.see(snapshot);
    if (check.book.whole.tables.length === 0) {
      return { file: name, reason: NOTES[job.language].noStrategySheet };
    }
    const submission = toSubmission(name, saved, check);
    return { file, run: toRunBook(name, saved, check.book), submission };
  } catch (error) {
    return { file: name, reason: troubleText(error, job.language) };
  }
}
