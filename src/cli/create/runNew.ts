import { printable } from '../../core/words/printable';
import { fiscalYearOf } from '../../core/words/fiscalYearName';
import { planForm } from '../../core/form/planForm';
import { newXlsx } from '../../files/newXlsx';
import { EXIT, type ExitCode } from '../ExitCode';
import { type OutputArguments, OutputFile } from '../output/OutputFile';
import { readProfiles } from '../runCheck';
import type { Terminal } from '../Terminal';
import { CLI_WORDS } from '../words/cliWords';
import type { NamedPolicy } from './newOptions';

/** What `hakaru new` is asked for. */
export interface NewArguments extends OutputArguments {
  /** For each 施策. */
  readonly programs: number;
  /** None: one whose code is still to be written. */
  readonly policies: readonly NamedPolicy[];
  /** null: the present fiscal year. */
  readonly year: number | null;
  readonly bureau: string | null;
  /** Path of a profile; null for the usual form. */
  readonly profile: string | null;
}

const UNNAMED: NamedPolicy = { code: null, name: null };

/** Writes a new form, with nothing filled in. */
export function runNew(wanted: NewArguments, terminal: Terminal): ExitCode {
  const { output, programs, year, bureau, language } = wanted;
  const words = CLI_WORDS[language];
  const complain = (name: string, text: string): ExitCode => {
    terminal.complain(name, text);
    return EXIT.trouble;
  };
  const to = new OutputFile(wanted, terminal.cwd);
  const objection = to.objection([], '.xlsx');
  if (objection !== null) return complain(output, objection);
  const profiles = readProfiles(wanted, terminal);
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
  const failure = to.write(newXlsx([plan]), null);
  if (failure !== null) return complain(output, failure);
  const all = policies.length * programs;
  terminal.out(`${words.form.written(printable(output), policies.length, all)}\n`);
  return EXIT.clean;
}
