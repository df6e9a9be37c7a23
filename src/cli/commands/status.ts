import { Option } from 'commander';
import { CLI_WORDS } from '../words/cliWords';
import {
  type AddCommand,
  addReadingOptions,
  addUseOption,
  languageOption,
  readingArguments,
  type ReadingOptions,
} from './Command';
import { type RunSetting, toRunBook } from '../../core/book/RunBook';
import type { Unread } from '../../core/report/report';
import { isComplete, submissionStatus } from '../../core/submissions/status';
import { type Submission, toSubmission } from '../../core/submissions/Submission';
import type { ReadJob } from '../checkFile';
import { type Choices, type LookedAt, NamedSheets, settleRun } from '../choices';
import { EXIT, type ExitCode } from '../ExitCode';
import { STATUS_FORMATS, type StatusFormatName } from '../formats/statusFormats';
import { type CityArguments, type CityChoices, readChoices } from '../input/cityConfig';
import { expectedBureaus } from '../input/expectedBureaus';
import type { FoundFile } from '../input/findWorkbooks';
import type { OutputArguments } from '../output/OutputFile';
import { addResultOptions, resultFile, type ResultOptions } from '../output/Result';
import { openInputs } from '../openInputs';
import { readChecked, withoutForm } from '../readBooks';
import { ProgressLine, type Terminal } from '../Terminal';

/** As commander hands them over. */
interface StatusOptions extends ReadingOptions, ResultOptions {
  readonly expected?: string;
  readonly format: StatusFormatName;
  readonly use: readonly string[];
}

/** `hakaru status INPUTS…` */
export const addStatus: AddCommand = (program, { language, version, take }) => {
  const { help, status: words } = CLI_WORDS[language];
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
    );
  addResultOptions(command, language);
  addUseOption(addReadingOptions(command, language), language)
    .addOption(languageOption(language))
    .addHelpText('after', `\n${words.exits}`)
    .action((inputs: string[], options: StatusOptions) => {
      const { expected = null, format, use } = options;
      const reading = readingArguments(options, language);
      const to = resultFile(options, language);
      const wanted = { ...reading, inputs, expected, format, to, use, version };
      take((terminal) => runStatus(wanted, terminal));
    });
};

/** What `status` is asked for. */
interface StatusArguments extends Choices, CityArguments {
  /** Files, folders and globs as given. */
  readonly inputs: readonly string[];
  /** Path of a list or of last year's folder; null for the bureaus of the configuration. */
  readonly expected: string | null;
  readonly format: StatusFormatName;
  /** The file to write; null for the terminal. */
  readonly to: OutputArguments | null;
  /** Of the program. */
  readonly version: string;
}

/** Tells who has submitted what. */
async function runStatus(wanted: StatusArguments, terminal: Terminal): Promise<ExitCode> {
  const { format, sheets, language, version } = wanted;
  const choices = readChoices(wanted, terminal);
  if (choices === null) return EXIT.trouble;
  const inputs = openInputs(wanted, Object.keys(STATUS_FORMATS), terminal);
  if (inputs === null) return EXIT.trouble;
  const { files, chosen, result } = inputs;
  if (chosen === null) return EXIT.trouble;
  const job = { profiles: choices.profiles, sheets, language };
  const expected = expectedOf(wanted, choices, job, terminal);
  if (expected === 'unknown') return EXIT.trouble;
  const came = await submissionsIn(files, job, chosen, terminal);
  const unread = [...inputs.unread, ...came.unread];
  const status = submissionStatus(came.submissions, unread, expected);
  const { color } = result;
  result.add(STATUS_FORMATS[format](status, { language, color, version, now: terminal.now() }));
  if (!result.write() || unread.length > 0) return EXIT.trouble;
  return isComplete(status) ? EXIT.clean : EXIT.errorsFound;
}

/** Those that must submit; null where nobody has said who, 'unknown' where it was said what is wrong. */
function expectedOf(
  { expected: list }: StatusArguments,
  { expectedBureaus: known }: CityChoices,
  job: ReadJob,
  terminal: Terminal,
): readonly string[] | 'unknown' | null {
  if (list !== null) return expectedBureaus(list, job, terminal) ?? 'unknown';
  return known.length === 0 ? null : known;
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
    const one = readSubmission(file, job, null, sheets);
    progress.hide();
    if ('reason' in one) unread.push(one);
    else looked.push(one);
  }
  progress.show(files.length);
  sheets.sayMissing(terminal, language);
  const settings = settleRun(looked, chosen, language, terminal);
  const submissions = looked.flatMap(({ file, submission }) => {
    const run = settings.get(file);
    if (run === undefined) return [submission];
    const anew = readSubmission(file, job, run);
    if (!('reason' in anew)) return [anew.submission];
    unread.push(anew);
    return [];
  });
  return { submissions, unread };
}

interface Looked extends LookedAt {
  readonly submission: Submission;
}

/** Never throws: what goes wrong is said of the file. */
function readSubmission(
  file: FoundFile,
  job: ReadJob,
  run: RunSetting | null,
  sheets?: NamedSheets,
): Looked | Unread {
  const read = readChecked(file, job, run);
  if ('reason' in read) return read;
  const { snapshot, saved, check } = read;
  sheets?.see(snapshot);
  return (
    withoutForm(file, read, job) ?? {
      file,
      run: toRunBook(file.name, saved, check.book),
      submission: toSubmission(file.name, saved, check),
    }
  );
}
