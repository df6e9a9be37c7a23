import path from 'node:path';
import type { Profiles } from '../core/profile/chooseProfile';
import { PROFILES } from '../core/profile/profiles';
import { EMPTY_SUMMARY, type Summary, withFile } from '../core/report/report';
import type { CheckArguments } from './CheckArguments';
import type { CheckJob, Trouble } from './checkFile';
import { EXIT, type ExitCode } from './ExitCode';
import { FORMATS } from './formats';
import type { ReportWriter } from './formats/ReportWriter';
import { findWorkbooks, type Found } from './input/findWorkbooks';
import { loadProfile } from './input/loadProfile';
import { checkFiles } from './parallel/checkFiles';
import { Progress } from './Progress';
import type { Terminal } from './Terminal';
import { CLI_WORDS } from './words/cliWords';

/** Says on the terminal what cannot be read, and keeps it. */
type Complain = (name: string, text: string) => void;

/** Checks the workbooks and prints what was found; what cannot be read is said apart. */
export async function runCheck(wanted: CheckArguments, terminal: Terminal): Promise<ExitCode> {
  const { language, inputs, settings, maxWarnings } = wanted;
  const { input } = CLI_WORDS[language];
  const troubles: Trouble[] = [];
  const complain: Complain = (name, text) => {
    troubles.push({ name, text });
    terminal.err(`hakaru: ${name === '' ? '' : `${name}: `}${text}\n`);
  };
  const profiles = readProfiles(wanted, terminal, complain);
  if (profiles === null) return EXIT.trouble;
  const { files, troubles: lost } = await findWorkbooks(inputs, terminal.cwd, input);
  for (const { name, text } of lost) complain(name, text);

  const job = { profiles, settings, language };
  const writer = FORMATS[wanted.format]({
    language,
    version: wanted.version,
    color: terminal.color,
    now: terminal.now(),
    out: (text) => terminal.out(text),
  });
  const { summary, forms } = await checkAll(files, job, terminal, writer, complain);
  if (summary.files > 0 && forms === 0) complain('', input.noStrategySheet);
  writer.end(summary, troubles);

  const isOver = maxWarnings !== null && summary.warnings > maxWarnings;
  if (isOver) terminal.err(`hakaru: ${input.tooManyWarnings(summary.warnings, maxWarnings)}\n`);
  if (troubles.length > 0) return EXIT.trouble;
  return isOver || summary.errors > 0 ? EXIT.errorsFound : EXIT.clean;
}

/** The one that is named, or all that are known. */
export function readProfiles(
  { profile: file, language }: Pick<CheckArguments, 'profile' | 'language'>,
  { cwd }: Terminal,
  complain: Complain,
): Profiles | null {
  if (file === null) return PROFILES;
  const profile = loadProfile(path.resolve(cwd, file), language);
  if (!Array.isArray(profile)) return [profile];
  for (const fault of profile) complain(file, fault);
  return null;
}

/** Checks and writes out file after file; `forms` counts those that hold a strategy sheet. */
async function checkAll(
  files: readonly Found[],
  job: CheckJob,
  terminal: Terminal,
  writer: ReportWriter,
  complain: Complain,
): Promise<{ summary: Summary; forms: number }> {
  const progress = new Progress(terminal, files.length, CLI_WORDS[job.language].progress.checking);
  let summary = EMPTY_SUMMARY;
  let forms = 0;
  let done = 0;
  progress.show(done);
  for await (const outcome of checkFiles(files, job, terminal.workerFile)) {
    progress.hide();
    if ('text' in outcome) complain(outcome.name, outcome.text);
    else {
      summary = withFile(summary, outcome.report);
      if (outcome.report.note === null) forms += 1;
      writer.add(outcome);
    }
    done += 1;
    progress.show(done);
  }
  return { summary, forms };
}
