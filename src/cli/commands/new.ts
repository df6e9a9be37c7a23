import { Option } from 'commander';
import { UsageError, EXIT, type ExitCode } from '../ExitCode';
import { CLI_WORDS, type CliWords } from '../words/cliWords';
import { type AddCommand, forceOption, languageOption } from './Command';
import { printable, fiscalYearOf } from '../../core/words/format';
import { planForm, type FormPolicy } from '../../core/form/planForm';
import { newXlsx } from '../../files/newXlsx';
import { type OutputArguments, OutputFile } from '../output/OutputFile';
import { readProfiles } from '../runCheck';
import type { Terminal } from '../Terminal';
import { readPolicyCode } from '../../core/layout/policyCode';
import { readYearCell } from '../../core/readers/fiscalYear';
import { isOfBlocks } from '../../core/profile/Profile';

/** Programs of one 施策: more than any has, and no slip of the finger. */
const MOST_PROGRAMS = 300;
/** 西暦 of four digits: any other is a slip. */
const FIRST_YEAR = 1000;

const UNNAMED: NamedPolicy = { code: null, name: null };

/** As commander hands them over, after our own parsers. */
interface NewOptions {
  readonly output: string;
  readonly force?: true;
  readonly programs: number;
  readonly policy: readonly NamedPolicy[];
  readonly year?: number;
  readonly bureau?: string;
  readonly profile?: string;
}

const USUAL_PROGRAMS = 5;

/** `hakaru new -o FILE` */
export const addNew: AddCommand = (program, { language, take }) => {
  const { help, form: words } = CLI_WORDS[language];
  program
    .command('new')
    .description(words.command)
    .helpOption('-h, --help', help.helpOption)
    .requiredOption('-o, --output <file>', words.output)
    .addOption(forceOption(language))
    .addOption(
      new Option('--programs <count>', words.programs(USUAL_PROGRAMS))
        .argParser((text) => programCount(text, words))
        .default(USUAL_PROGRAMS),
    )
    .addOption(
      new Option('--policy <code and name>', words.policy)
        .argParser<readonly NamedPolicy[]>((text, before) => addPolicy(text, before, words))
        .default([]),
    )
    .addOption(new Option('--year <year>', words.year).argParser((text) => yearOption(text, words)))
    .option('--bureau <name>', words.bureau)
    .option('--profile <file>', words.profile)
    .addOption(languageOption(language))
    .allowExcessArguments(false)
    .action(({ output, force, programs, policy, year, bureau = '', profile }: NewOptions) => {
      if (!/\.xlsx$/i.test(output)) throw new UsageError(words.notXlsx(output));
      const name = bureau.trim() === '' ? null : bureau.trim();
      const named = {
        force: force === true,
        policies: policy,
        year: year ?? null,
        bureau: name,
        profile: profile ?? null,
      };
      take((terminal) => runNew({ output, programs, ...named, language }, terminal));
    });
};

/** What `hakaru new` is asked for. */
interface NewArguments extends OutputArguments {
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

/** Writes a new form, with nothing filled in. */
function runNew(wanted: NewArguments, terminal: Terminal): ExitCode {
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
  if (!isOfBlocks(profile)) return complain(wanted.profile ?? '', words.form.noBlocks);
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

type Words = CliWords['form'];
type NamedPolicy = Pick<FormPolicy, 'code' | 'name'>;

/** @throws {UsageError} where it is no number of programs */
function programCount(text: string, words: Words): number {
  const count = Number(text);
  if (!/^\d{1,4}$/.test(text) || count < 1 || count > MOST_PROGRAMS) {
    throw new UsageError(words.badPrograms(text, MOST_PROGRAMS));
  }
  return count;
}

/**
 * Adds `4-3-4 NAME` to the 施策; without a name it is left to be written.
 * @throws {UsageError} without a code, or where the code is there already: one has its No. once
 */
function addPolicy(
  text: string,
  before: readonly NamedPolicy[],
  words: Words,
): readonly NamedPolicy[] {
  const reading = readPolicyCode(text.trim());
  if (reading === null) throw new UsageError(words.badPolicy(text));
  const { code, rest } = reading;
  if (before.some((one) => one.code === code)) throw new UsageError(words.samePolicy(code));
  return [...before, { code, name: rest === '' ? null : rest }];
}

/** @throws {UsageError} where it is no year */
function yearOption(text: string, words: Words): number {
  const reading = readYearCell(text);
  const isAlone = reading?.before === '' && reading.after === '';
  if (!isAlone || reading.year < FIRST_YEAR) throw new UsageError(words.badYear(text));
  return reading.year;
}
