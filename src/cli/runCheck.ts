import type { RuleSettings } from '../core/findings/Finding';
import { type FormatName, FORMATS } from './formats';
import { EMPTY_SUMMARY, type Summary, withFile } from '../core/report/report';
import type { Profiles } from '../core/profiles/chooseProfile';
import type { SheetChoice } from '../core/layout/Layout';
import { checkFile, type CheckJob, type RunFile } from './checkFile';
import { NamedSheets, settleRun } from './choices';
import { EXIT, type ExitCode } from './ExitCode';
import type { ReportWriter } from './formats/ReportWriter';
import { type CityArguments, readProfiles } from './input/cityConfig';
import type { FoundFile } from './input/findWorkbooks';
import { openInputs } from './openInputs';
import type { OutputArguments } from './output/OutputFile';
import { ProgressLine, type Terminal, UnreadLog } from './Terminal';
import { CLI_WORDS } from './words/cliWords';

/** What `check` is asked for. */
export interface CheckArguments extends CityArguments {
  /** Files, folders and globs as given. */
  readonly inputs: readonly string[];
  readonly format: FormatName;
  /** The file to write; null for the terminal. */
  readonly to: OutputArguments | null;
  /** Whether of the findings only errors are reported, and no progress is shown. */
  readonly isQuiet: boolean;
  readonly settings: RuleSettings;
  readonly sheets: SheetChoice;
  /** Paths as given: of workbooks that are the same, these count. */
  readonly use: readonly string[];
  /** Most warnings that are still no failure; null for any number. */
  readonly maxWarnings: number | null;
  /** Of the program. */
  readonly version: string;
}

/** Checks the workbooks and prints what was found; what was asked for and not read is named with it. */
export function runCheck(wanted: CheckArguments, terminal: Terminal): ExitCode {
  const profiles = readProfiles(wanted, terminal);
  return profiles === null ? EXIT.trouble : checkWith(profiles, wanted, terminal);
}

/** As `runCheck`, with forms that were read, and named, by whoever calls. */
export function checkWith(
  profiles: Profiles,
  wanted: CheckArguments,
  terminal: Terminal,
): ExitCode {
  const { language, settings, sheets, format } = wanted;
  const run = openInputs(wanted, Object.keys(FORMATS), terminal);
  if (run === null) return EXIT.trouble;
  const { files, unread, chosen, result } = run;
  const log = new UnreadLog(terminal, format === 'text' && result.isOnScreen);
  for (const one of unread) log.add(one);
  if (chosen === null) return EXIT.trouble;

  const isAlone = files.length === 1 && wanted.use.length === 0;
  const job = { profiles, settings, sheets, language, isAlone };
  const writer = FORMATS[format]({
    language,
    version: wanted.version,
    color: result.color,
    isQuiet: wanted.isQuiet,
    now: terminal.now(),
    out: (text) => {
      result.add(text);
    },
  });
  // Of no files there is no progress to show.
  const shown = wanted.isQuiet ? 0 : files.length;
  const progress = new ProgressLine(terminal, shown, CLI_WORDS[language].progress.checking);
  const taken = wanted.isQuiet ? onlyErrors(writer) : writer;
  const { summary, otherYears } = checkAll(files, job, { chosen, taken, log, progress }, terminal);
  taken.end(summary, log.list);
  if (!result.write()) return EXIT.trouble;

  return exitOf({ summary, otherYears, isUnread: log.list.length > 0 }, wanted, terminal);
}

/** What is answered once the result is written, and on stderr why. */
function exitOf(
  { summary, otherYears, isUnread }: Checked,
  { maxWarnings, language }: CheckArguments,
  terminal: Terminal,
): ExitCode {
  const { input } = CLI_WORDS[language];
  const isOver = maxWarnings !== null && summary.warnings > maxWarnings;
  if (isOver) {
    terminal.complain('', input.tooManyWarnings(summary.warnings, maxWarnings));
  }
  if (otherYears > 0) terminal.complain('', input.otherYears(otherYears));
  if (isUnread) return EXIT.trouble;
  return isOver || otherYears > 0 || summary.errors > 0 ? EXIT.errorsFound : EXIT.clean;
}

/** Hands on of each file the errors that stand, and no file of which nothing else is left to say. */
function onlyErrors(writer: ReportWriter): ReportWriter {
  return {
    add({ report, owners }) {
      const { findings, note, remarks, notRead } = report;
      const kept = findings.flatMap((finding, index) =>
        finding.severity === 'error' && finding.waived === null
          ? [{ finding, owner: owners[index] ?? null }]
          : [],
      );
      if (kept.length + remarks.length + notRead.length === 0 && note === null) return;
      writer.add({
        report: { ...report, findings: kept.map(({ finding }) => finding), unverified: [] },
        owners: kept.map(({ owner }) => owner),
      });
    },
    end: (summary, unread) => writer.end(summary, unread),
  };
}

interface Checked {
  readonly summary: Summary;
  /** Workbooks that are of another year than the run. */
  readonly otherYears: number;
  readonly isUnread: boolean;
}

/** Where what is checked goes, and which of several workbooks count. */
interface Checking {
  readonly chosen: ReadonlySet<FoundFile>;
  readonly taken: ReportWriter;
  readonly log: UnreadLog;
  readonly progress: ProgressLine;
}

/** Checks file after file; what they say of each other is known when all are read. */
function checkAll(
  files: readonly FoundFile[],
  job: CheckJob,
  { chosen, taken, log, progress }: Checking,
  terminal: Terminal,
): Pick<Checked, 'summary' | 'otherYears'> {
  const sheets = new NamedSheets(job.sheets);
  const checked: { readonly file: FoundFile; readonly outcome: RunFile }[] = [];
  progress.show(0);
  for (const [index, file] of files.entries()) {
    const outcome = checkFile(file, job, null, sheets);
    progress.hide();
    if ('reason' in outcome) log.add(outcome);
    else {
      const { note, findings } = outcome.report;
      if (note !== null) log.add({ file: file.name, reason: note });
      if (note === null || findings.length > 0) checked.push({ file, outcome });
    }
    progress.show(index + 1);
  }
  sheets.sayMissing(terminal, job.language);
  const looked = checked.flatMap(({ file, outcome: { run } }) =>
    run === null ? [] : { file, run },
  );
  const settings = settleRun(looked, chosen, job.language, terminal);
  let summary = EMPTY_SUMMARY;
  let otherYears = 0;
  for (const { file, outcome } of checked) {
    const run = settings.get(file);
    const anew = run === undefined ? outcome : checkFile(file, job, run);
    if ('reason' in anew) log.add(anew);
    else {
      summary = withFile(summary, anew.report);
      otherYears += anew.isOfOtherYear ? 1 : 0;
      taken.add(anew);
    }
  }
  return { summary, otherYears };
}
