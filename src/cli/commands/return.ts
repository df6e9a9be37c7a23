import path from 'node:path';
import type { RunBook } from '../../core/book/RunBook';
import { getOrInsert } from '../../core/collections/collections';
import type { Unread } from '../../core/report/report';
import {
  type BureauReturn,
  bureauMail,
  byBureau,
  type Came,
  goesBack,
  partOf,
  type Returned,
  returnName,
} from '../../core/submissions/bureauReturns';
import { toSubmission } from '../../core/submissions/Submission';
import {
  isComplete,
  renderRemark,
  STATE_NAMES,
  submissionStatus,
} from '../../core/submissions/status';
import { stemOf } from '../../core/submissions/bureauNames';
import {
  type ReturnChanges,
  returnChanges,
  type ReturnItem,
  toReturn,
} from '../../core/submissions/returnItems';
import { itemLine } from '../../core/submissions/returnMail';
import { foldName } from '../../core/text/foldText';
import type { Language } from '../../core/words/sentence';
import { dateTimeLabel, printable } from '../../core/words/format';
import { returnCopy } from '../../files/returnCopy';
import type { OpenedCheck, ReadJob } from '../checkFile';
import { chosenFiles, NamedSheets, type Choices } from '../choices';
import { EXIT, type ExitCode } from '../ExitCode';
import { type CityArguments, readProfiles } from '../input/cityConfig';
import { type FoundFile, findWorkbooks } from '../input/findWorkbooks';
import { sayOthers } from '../input/sayOthers';
import { troubleText } from '../input/troubleText';
import { NewFolder } from '../output/NewFolder';
import { lookAt, lookAtAll, namesInRun, readFormBook } from '../readBooks';
import { ProgressLine, type Terminal, UnreadLog } from '../Terminal';
import { textStyle, type TextStyle } from '../text/TextStyle';
import { CLI_WORDS, type CliWords } from '../words/cliWords';
import {
  type AddCommand,
  addReadingOptions,
  addUseOption,
  languageOption,
  readingArguments,
  type ReadingOptions,
} from './Command';

/** As commander hands them over. */
interface ReturnCommandOptions extends ReadingOptions {
  readonly output: string;
  readonly since?: string;
  readonly use: readonly string[];
}

/** `hakaru return INPUTS… -o OUTDIR` */
export const addReturn: AddCommand = (program, { language, take }) => {
  const { help, return: words } = CLI_WORDS[language];
  const command = program
    .command('return')
    .description(words.command)
    .argument('<inputs...>', help.inputs)
    .helpOption('-h, --help', help.helpOption)
    .requiredOption('-o, --output <folder>', words.output)
    .option('--since <folder>', words.since);
  addUseOption(addReadingOptions(command, language), language)
    .addOption(languageOption(language))
    .addHelpText('after', `\n${words.exits}`)
    .action((inputs: string[], options: ReturnCommandOptions) => {
      const { output, since = null, use } = options;
      const reading = readingArguments(options, language);
      const wanted = { ...reading, inputs, output, since, use };
      take((terminal) => runReturn(wanted, terminal));
    });
};

/** What `return` is asked for. */
interface ReturnArguments extends Choices, CityArguments {
  /** Files, folders and globs as given. */
  readonly inputs: readonly string[];
  /** Path of the folder to make, as given. */
  readonly output: string;
  /** Path of what was handed in earlier; null where nothing is to be compared. */
  readonly since: string | null;
}

/** Writes what goes back to each bureau, and says what that is. */
async function runReturn(wanted: ReturnArguments, terminal: Terminal): Promise<ExitCode> {
  const { inputs, output, since, sheets, language } = wanted;
  const profiles = readProfiles(wanted, terminal);
  if (profiles === null) return EXIT.trouble;
  const folder = new NewFolder(output, terminal.cwd, language);
  const objection = folder.objection(inputs);
  if (objection !== null) {
    terminal.complain(output, objection);
    return EXIT.trouble;
  }
  const found = findWorkbooks(inputs, terminal.cwd, language);
  sayOthers(found, terminal, language);
  const chosen = chosenFiles(wanted, found.files, terminal);
  if (chosen === null) return EXIT.trouble;
  const log = new UnreadLog(terminal, terminal.isOneScreen);
  for (const one of found.unread) log.add(one);
  const job = { profiles, sheets, language };
  const former = new UnreadLog(terminal, false);
  const earlier = since === null ? null : await earlierItems(since, job, former, terminal);
  const came: Came[] = [];
  const making = { folder, job, earlier, terminal };
  for await (const read of readRun(found.files, job, chosen, terminal)) {
    if ('reason' in read) log.add(read);
    else {
      const one = sendBack(read, making);
      if (one === null) return EXIT.trouble;
      came.push(one);
    }
  }
  const status = submissionStatus(
    came.map(({ submission }) => submission),
    log.list,
    null,
  );
  const bureaus = byBureau(status, came, earlier);
  if (!hasMailed(bureaus, making)) return EXIT.trouble;
  terminal.out(report(bureaus, earlier, making, wanted));
  if (log.list.length + former.list.length > 0) return EXIT.trouble;
  return isComplete(status) ? EXIT.clean : EXIT.errorsFound;
}

interface ReadBook extends OpenedCheck {
  readonly file: FoundFile;
  /** As it is called among the others. */
  readonly name: string;
}

/** The workbooks one after the other, each as the whole run has it. */
async function* readRun(
  files: readonly FoundFile[],
  job: ReadJob,
  chosen: ReadonlySet<FoundFile>,
  terminal: Terminal,
): AsyncGenerator<ReadBook | Unread> {
  const { language } = job;
  const names = namesInRun(files);
  const nameOf = (file: FoundFile): string => names.get(file) ?? file.name;
  const look = (file: FoundFile): RunBook | null => lookAt(file, nameOf(file), job);
  const settings = await lookAtAll(files, look, chosen, language, terminal);
  const progress = new ProgressLine(terminal, files.length, CLI_WORDS[language].progress.checking);
  const named = new NamedSheets(job.sheets);
  for (const [index, file] of files.entries()) {
    progress.show(index);
    await new Promise(setImmediate);
    const read = readFormBook(file, job, settings.get(file));
    progress.hide();
    if (!('reason' in read)) named.see(read.snapshot);
    yield 'reason' in read ? read : { ...read, file, name: nameOf(file) };
  }
  progress.show(files.length);
  named.sayMissing(terminal, language);
}

/** Where and how what goes back is made. */
interface Making {
  readonly folder: NewFolder;
  readonly job: ReadJob;
  readonly earlier: Earlier | null;
  readonly terminal: Terminal;
}

/** What was to be mended earlier, by the folded name of its bureau. */
interface Earlier {
  readonly items: ReadonlyMap<string, readonly ReturnItem[]>;
  /** As they were written. */
  readonly names: ReadonlyMap<string, string>;
}

function toReturned({ check, name, saved, file }: ReadBook, language: Language): Returned {
  const own = toReturn(path.basename(file.path), check, language);
  return { ...own, submission: toSubmission(name, saved, check) };
}

/** Writes a workbook's copy where something is to be mended; null where it was said why not. */
function sendBack(read: ReadBook, { folder, job, earlier, terminal }: Making): Came | null {
  const { language } = job;
  const { bytes, facts, check, mode, saved, name, file } = read;
  const own = toReturned(read, language);
  const came = { ...own, saved: dateTimeLabel(new Date(saved)) };
  if (!goesBack(own)) return { ...came, copy: null, isApart: false, problem: null };
  const changes = changesOf(own, earlier);
  const at = dateTimeLabel(terminal.now());
  try {
    const made = returnCopy({ bytes, facts, check }, own, { language, at, changes });
    const wanted = returnName(name.replaceAll(/[/\\]/g, '_'), made.problem !== null);
    const copy = folder.write(wanted, made.bytes, mode, terminal);
    if (copy === null) return null;
    const problem = made.problem === null ? null : troubleText(made.problem, language);
    return { ...came, copy, isApart: problem !== null, problem };
  } catch (error) {
    terminal.complain(file.name, troubleText(error, language));
    folder.sayStopped(terminal);
    return null;
  }
}

/** Of the workbook's own bureaus; null where nothing is known of an earlier time. */
function changesOf(own: Returned, earlier: Earlier | null): ReturnChanges | null {
  const names = own.submission.bureaus.map(({ bureau }) => bureau ?? stemOf(own.file));
  const before = names.map((name) => earlier?.items.get(foldName(name)));
  if (before.every((items) => items === undefined)) return null;
  return returnChanges(
    before.flatMap((items) => items ?? []),
    [own],
  );
}

/** Writes the mails; false where it was said why one could not be. */
function hasMailed(bureaus: readonly BureauReturn[], { folder, job, terminal }: Making): boolean {
  const { language } = job;
  return bureaus.every((one) => {
    const mail = bureauMail(one, language);
    if (mail === null) return true;
    return folder.write(`${one.status.bureau}.txt`, Buffer.from(mail), null, terminal) !== null;
  });
}

/** What was to be mended in the workbooks of an earlier time, those that counted then. */
async function earlierItems(
  since: string,
  job: ReadJob,
  log: UnreadLog,
  terminal: Terminal,
): Promise<Earlier> {
  const { files, unread } = findWorkbooks([since], terminal.cwd, job.language);
  for (const one of unread) log.add(one);
  const returns: Returned[] = [];
  for await (const read of readRun(files, job, new Set(), terminal)) {
    if ('reason' in read) log.add(read);
    else returns.push(toReturned(read, job.language));
  }
  const names = new Map<string, string>();
  const items = new Map<string, ReturnItem[]>();
  for (const own of returns) {
    for (const { bureau, outcome } of own.submission.bureaus) {
      const name = bureau ?? stemOf(own.file);
      if (outcome !== 'counted') continue;
      names.set(foldName(name), name);
      getOrInsert(items, foldName(name), () => []).push(...partOf(own, name).items);
    }
  }
  return { items, names };
}

/** A bureau after the other: what goes back, or why nothing does; then where that is. */
function report(
  bureaus: readonly BureauReturn[],
  earlier: Earlier | null,
  { folder, terminal }: Making,
  { output, language }: ReturnArguments,
): string {
  const words = CLI_WORDS[language].return;
  const style = textStyle(language, terminal.color);
  const sent = bureaus.filter(({ returns }) => returns.some(({ copy }) => copy !== null));
  const now = new Set(bureaus.map(({ status }) => foldName(status.bureau)));
  const gone = [...(earlier?.names ?? [])].flatMap(([key, name]) => (now.has(key) ? [] : [name]));
  const lines = [
    ...bureaus.flatMap((one) => bureauLines(one, folder, style, { words, language })),
    '',
    ...(gone.length === 0 ? [] : [words.gone(gone.map(printable).join(words.comma))]),
    sent.length === 0 ? words.nothing : words.written(sent.length, printable(output)),
    '',
  ];
  return lines.join('\n');
}

function bureauLines(
  { status, returns, changes }: BureauReturn,
  folder: NewFolder,
  style: TextStyle,
  { words, language }: { readonly words: CliWords['return']; readonly language: Language },
): string[] {
  const { bureau, state, errors, warnings, remarks, files } = status;
  const { count } = style.words;
  const copies = returns.flatMap(({ copy }) => copy ?? []);
  const mail = folder.nameOf(`${bureau}.txt`);
  const facts =
    copies.length > 0
      ? [
          ...(errors === 0 ? [] : [style.severity.error(count('error', errors))]),
          ...(warnings === 0 ? [] : [style.severity.warning(count('warning', warnings))]),
          words.wrote(
            [...copies, ...(mail === null ? [] : [mail])].map(printable).join(words.comma),
          ),
        ]
      : [
          ...(state === 'submitted' ? [] : [STATE_NAMES[language][state]]),
          ...(returns.length === 0 ? [] : [words.clean]),
        ];
  return [
    `${style.bold(printable(bureau))}  ${facts.join('  ')}`,
    ...returns.flatMap(({ problem, copy }) =>
      problem === null || copy === null
        ? []
        : [`  ${words.apart(printable(copy), printable(problem))}`],
    ),
    ...files.flatMap(({ file, reason }) =>
      reason === null ? [] : [`  ${printable(file)}: ${printable(reason)}`],
    ),
    ...remarks.map((remark) => `  ${printable(renderRemark(remark, language))}`),
    ...(changes === null ? [] : changeLines(changes, words)),
  ];
}

function changeLines({ mended, fresh, kept }: ReturnChanges, words: CliWords['return']): string[] {
  const listed = (title: string, items: readonly ReturnItem[]): string[] =>
    items.map((item) => `    ${title}  ${printable(itemLine(item))}`);
  return [
    `  ${words.changes(mended.length, fresh.length, kept.length)}`,
    ...listed(words.mended, mended),
    ...listed(words.fresh, fresh),
  ];
}
