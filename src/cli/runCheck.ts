import type { RuleSettings } from '../core/findings/Finding';
import type { Language } from '../core/words/sentence';
import { type FormatName, FORMATS } from './formats';
import path from 'node:path';
import type { Profiles } from '../core/profiles/chooseProfile';
import { PROFILES } from '../core/profiles/profiles';
import { EMPTY_SUMMARY, type Summary, withFile } from '../core/report/report';
import type { SheetChoice } from '../core/layout/Layout';
import { checkFile, type CheckJob, type RunFile } from './checkFile';
import { chosenFiles, NamedSheets, settleRun } from './choices';
import { EXIT, type ExitCode } from './ExitCode';
import type { ReportWriter } from './formats/ReportWriter';
import { findWorkbooks, type FoundFile } from './input/findWorkbooks';
import { loadProfile } from './input/openFiles';
import { ProgressLine, type Terminal, UnreadLog } from './Terminal';
import { CLI_WORDS } from './words/cliWords';

/** What `check` is asked for. */
export interface CheckArguments {
  /** Files, folders and globs as given. */
  readonly inputs: readonly string[];
  readonly format: FormatName;
  /** Path of a profile; null for the default one. */
  readonly profile: string | null;
  readonly settings: RuleSettings;
  readonly sheets: SheetChoice;
  /** Paths as given: of workbooks that are the same, these count. */
  readonly use: readonly string[];
  /** Most warnings that are still no failure; null for any number. */
  readonly maxWarnings: number | null;
  readonly language: Language;
  /** Of the program. */
  readonly version: string;
}

/** So many endings say what else lies in a folder. */
const MOST_ENDINGS = 5;

/** Checks the workbooks and prints what was found; what was asked for and not read is named with it. */
export function runCheck(wanted: CheckArguments, terminal: Terminal): ExitCode {
  const { language, inputs, settings, sheets, maxWarnings, format } = wanted;
  const profiles = readProfiles(wanted, terminal);
  if (profiles === null) return EXIT.trouble;
  const { files, unread, others } = findWorkbooks(inputs, terminal.cwd, language);
  sayOthers(others, terminal, language);
  const log = new UnreadLog(terminal, format === 'text' && terminal.isOneScreen);
  for (const one of unread) log.add(one);

  const isAlone = files.length === 1 && wanted.use.length === 0;
  const job = { profiles, settings, sheets, language, isAlone };
  const writer = FORMATS[format]({
    language,
    version: wanted.version,
    color: terminal.color,
    now: terminal.now(),
    out: (text) => {
      terminal.hold(text);
    },
  });
  const chosen = chosenFiles(wanted, files, terminal);
  if (chosen === null) return EXIT.trouble;
  const { summary, otherYears } = checkAll(files, job, chosen, terminal, writer, log);
  writer.end(summary, log.list);
  terminal.release();

  const isOver = maxWarnings !== null && summary.warnings > maxWarnings;
  if (isOver) {
    const { tooManyWarnings } = CLI_WORDS[language].input;
    terminal.complain('', tooManyWarnings(summary.warnings, maxWarnings));
  }
  if (otherYears > 0) terminal.complain('', CLI_WORDS[language].input.otherYears(otherYears));
  if (log.list.length > 0) return EXIT.trouble;
  return isOver || otherYears > 0 || summary.errors > 0 ? EXIT.errorsFound : EXIT.clean;
}

/** The one that is named, or all that are known; null where it was said what is wrong with it. */
export function readProfiles(
  { profile: file, language }: Pick<CheckArguments, 'profile' | 'language'>,
  terminal: Terminal,
): Profiles | null {
  if (file === null) return PROFILES;
  const profile = loadProfile(path.resolve(terminal.cwd, file), language);
  if (!Array.isArray(profile)) return [profile];
  for (const fault of profile) terminal.complain(file, fault);
  return null;
}

/** Counts in one line the files that nobody takes for workbooks. */
export function sayOthers(others: readonly string[], terminal: Terminal, language: Language): void {
  if (others.length === 0) return;
  const { input } = CLI_WORDS[language];
  const endings = others.map((name) => path.extname(name).toLowerCase() || input.noEnding);
  const known = [...new Set(endings)].sort();
  const shown = [...known.slice(0, MOST_ENDINGS), ...(known.length > MOST_ENDINGS ? ['…'] : [])];
  terminal.complain('', input.others(others.length, shown.join(' ')));
}

/** Checks file after file; what they say of each other is known when all are read. */
function checkAll(
  files: readonly FoundFile[],
  job: CheckJob,
  chosen: ReadonlySet<FoundFile>,
  terminal: Terminal,
  writer: ReportWriter,
  log: UnreadLog,
): { readonly summary: Summary; readonly otherYears: number } {
  const progress = new ProgressLine(
    terminal,
    files.length,
    CLI_WORDS[job.language].progress.checking,
  );
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
  for (const [index, { file, outcome }] of checked.entries()) {
    const run = settings[index] ?? null;
    const anew = run === null ? outcome : checkFile(file, job, run);
    if ('reason' in anew) log.add(anew);
    else {
      summary = withFile(summary, anew.report);
      otherYears += anew.isOfOtherYear ? 1 : 0;
      writer.add(anew);
    }
  }
  return { summary, otherYears };
}
