import path from 'node:path';
import { chiba } from '../core/profile/chiba';
import type { Profile } from '../core/profile/Profile';
import type { FileReport } from '../core/report/fileReport';
import { buildReport, type Report } from '../core/report/report';
import { checkFile } from './checkFile';
import { EXIT, type ExitCode } from './ExitCode';
import { findWorkbooks, type Found } from './input/findWorkbooks';
import { loadProfile } from './input/loadProfile';
import { troubleText } from './input/troubleText';
import type { CheckArguments } from './parseArguments';
import type { Terminal } from './Terminal';
import { renderFile } from './text/renderFile';
import { renderSummary } from './text/renderSummary';
import { textStyle } from './text/TextStyle';
import { CLI_WORDS } from './words/cliWords';

/** Says on the terminal what cannot be read, and counts as trouble. */
type Complain = (name: string, text: string) => void;

/** Checks the workbooks and prints what was found; what cannot be read is said apart. */
export async function runCheck(wanted: CheckArguments, terminal: Terminal): Promise<ExitCode> {
  const { language, inputs } = wanted;
  const words = CLI_WORDS[language].input;
  const state = { isTroubled: false };
  const complain: Complain = (name, text) => {
    state.isTroubled = true;
    terminal.err(`hakaru: ${name === '' ? '' : `${name}: `}${text}\n`);
  };
  const profile = readProfile(wanted, terminal, complain);
  if (profile === null) return EXIT.trouble;
  const { files, troubles } = await findWorkbooks(inputs, terminal.cwd, words);
  for (const { name, text } of troubles) complain(name, text);
  const { summary, files: reports } = report(files, profile, wanted, terminal, complain);
  if (reports.length > 0 && reports.every(({ note }) => note !== null)) {
    complain('', words.noStrategySheet);
  }
  if (state.isTroubled) return EXIT.trouble;
  return summary.errors > 0 ? EXIT.errorsFound : EXIT.clean;
}

function readProfile(
  { profile: file, language }: CheckArguments,
  { cwd }: Terminal,
  complain: Complain,
): Profile | null {
  if (file === null) return chiba;
  const profile = loadProfile(path.resolve(cwd, file), language);
  if (!Array.isArray(profile)) return profile;
  for (const fault of profile) complain(file, fault);
  return null;
}

/** Checks file after file; text is shown as soon as its file is checked. */
function report(
  files: readonly Found[],
  profile: Profile,
  { language, format }: CheckArguments,
  terminal: Terminal,
  complain: Complain,
): Report {
  const style = textStyle(language, terminal.color);
  const reports: FileReport[] = [];
  for (const found of files) {
    try {
      const checked = checkFile(found, profile, language);
      reports.push(checked.report);
      if (format === 'text') terminal.out(renderFile(checked, style));
    } catch (error) {
      complain(found.name, troubleText(error, language));
    }
  }
  const all = buildReport(reports);
  const isJson = format === 'json';
  terminal.out(isJson ? `${JSON.stringify(all, null, 2)}\n` : renderSummary(all.summary, style));
  return all;
}
