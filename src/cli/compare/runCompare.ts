import path from 'node:path';
import { compareYears } from '../../core/compare/compareYears';
import { toSummarySource } from '../../core/summary/toSummarySource';
import type { SummarySource } from '../../core/summary/SummarySource';
import type { Language } from '../../core/words/Words';
import { EXIT, type ExitCode } from '../ExitCode';
import { readForm } from '../gather/readForm';
import { readProfiles } from '../runCheck';
import type { Terminal } from '../Terminal';
import { comparisonJson } from './comparisonJson';
import { comparisonText } from './comparisonText';

export type CompareFormat = 'text' | 'json';

/** What `compare` is asked for. */
export interface CompareArguments {
  /** Paths as given: last year's workbook and this year's. */
  readonly older: string;
  readonly newer: string;
  readonly format: CompareFormat;
  /** Path of a profile; null for the one that the titles tell. */
  readonly profile: string | null;
  readonly language: Language;
}

/** Prints what became of last year's programs. What differs is information, never a fault. */
export function runCompare(wanted: CompareArguments, terminal: Terminal): ExitCode {
  const { language, format } = wanted;
  const say = (name: string, text: string): void => terminal.complain(name, text);
  const profiles = readProfiles(wanted, terminal);
  if (profiles === null) return EXIT.trouble;
  const read = (name: string): SummarySource | null => {
    const form = readForm({ name, path: path.resolve(terminal.cwd, name) }, profiles, language);
    if ('check' in form) return toSummarySource(name, form.check);
    say(name, form.reason);
    return null;
  };
  const [older, newer] = [read(wanted.older), read(wanted.newer)];
  if (older === null || newer === null) return EXIT.trouble;
  const compared = { older, newer, comparison: compareYears(older, newer) };
  terminal.out(
    format === 'json' ? comparisonJson(compared) : comparisonText(compared, language, terminal),
  );
  return EXIT.clean;
}
