import { lstatSync } from 'node:fs';
import path from 'node:path';
import { fiscalYearOf } from '../../core/words/fiscalYearName';
import { planForm } from '../../core/form/planForm';
import type { Language } from '../../core/words/Words';
import { newXlsx } from '../../files/newXlsx';
import { EXIT, type ExitCode } from '../ExitCode';
import { systemCode } from '../input/troubleText';
import { writeBeside } from '../output/writeBeside';
import { readProfiles } from '../runCheck';
import type { Terminal } from '../Terminal';
import { CLI_WORDS } from '../words/cliWords';
import type { NamedPolicy } from './newOptions';

/** What `hakaru new` is asked for. */
export interface NewArguments {
  /** As given; ends in .xlsx. */
  readonly output: string;
  /** For each 施策. */
  readonly programs: number;
  /** None: one whose code is still to be written. */
  readonly policies: readonly NamedPolicy[];
  /** null: the present fiscal year. */
  readonly year: number | null;
  readonly bureau: string | null;
  /** Path of a profile; null for the usual form. */
  readonly profile: string | null;
  readonly language: Language;
}

const UNNAMED: NamedPolicy = { code: null, name: null };

/** Writes a new form where no file is yet. */
export function runNew(wanted: NewArguments, terminal: Terminal): ExitCode {
  const { output, programs, year, bureau, language } = wanted;
  const words = CLI_WORDS[language];
  const complain = (name: string, text: string): ExitCode => {
    terminal.err(`hakaru: ${name}: ${text}\n`);
    return EXIT.trouble;
  };
  const trouble = (text: string): ExitCode => complain(output, text);
  const profiles = readProfiles(wanted, terminal, complain);
  if (profiles === null) return EXIT.trouble;
  const [profile] = profiles;
  if (profile.orientation !== 'block') return complain(wanted.profile ?? '', words.form.noBlocks);
  const policies = wanted.policies.length === 0 ? [UNNAMED] : wanted.policies;
  const plan = planForm(profile, {
    name: words.form.sheet,
    year: year ?? fiscalYearOf(terminal.now()),
    bureau,
    policies: policies.map((policy) => ({ ...policy, programs })),
  });
  const to = path.resolve(terminal.cwd, output);
  try {
    // A link counts, wherever it leads.
    if (lstatSync(to, { throwIfNoEntry: false }) !== undefined) return trouble(words.form.exists);
    writeBeside(to, newXlsx([plan]));
  } catch (error) {
    return trouble(words.output.notWritten(systemCode(error) ?? String(error)));
  }
  const all = policies.length * programs;
  terminal.out(`${words.form.written(output, policies.length, all)}\n`);
  return EXIT.clean;
}
