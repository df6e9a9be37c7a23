import { Option } from 'commander';
import { UsageError, EXIT, type ExitCode } from '../ExitCode';
import { CLI_WORDS, type CliWords } from '../words/cliWords';
import {
  type AddCommand,
  addCityOptions,
  cityArguments,
  type CityOptions,
  forceOption,
  languageOption,
} from './Command';
import { printable, fiscalYearOf } from '../../core/words/format';
import { planForm, type FormPolicy } from '../../core/form/planForm';
import { planNextYear } from '../../core/form/nextYear';
import { buildNotRead } from '../../core/report/buildFileReport';
import { readFormBook } from '../readBooks';
import path from 'node:path';
import { newXlsx } from '../../files/newXlsx';
import { type OutputArguments, OutputFile } from '../output/OutputFile';
import { type CityArguments, readProfiles } from '../input/cityConfig';
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
interface NewOptions extends CityOptions {
  readonly output: string;
  readonly force?: true;
  readonly from?: string;
  readonly programs?: number;
  readonly policy: readonly NamedPolicy[];
  readonly year?: number;
  readonly bureau?: string;
}

const USUAL_PROGRAMS = 5;

/** `hakaru new -o FILE` */
export const addNew: AddCommand = (program, { language, take }) => {
  const { help, form: words } = CLI_WORDS[language];
  const command = program
    .command('new')
    .description(words.command)
    .helpOption('-h, --help', help.helpOption)
    .requiredOption('-o, --output <file>', words.output)
    .addOption(forceOption(language))
    .option('--from <file>', words.from)
    .addOption(
      new Option('--programs <count>', words.programs(USUAL_PROGRAMS)).argParser((text) =>
        programCount(text, words),
      ),
    )
    .addOption(
      new Option('--policy <code and name>', words.policy)
        .argParser<readonly NamedPolicy[]>((text, before) => addPolicy(text, before, words))
        .default([]),
    )
    .addOption(new Option('--year <year>', words.year).argParser((text) => yearOption(text, words)))
    .option('--bureau <name>', words.bureau);
  addCityOptions(command, language, words.profile)
    .addOption(languageOption(language))
    .allowExcessArguments(false)
    .action(({ output, force, from, programs, policy, ...options }: NewOptions) => {
      if (!/\.xlsx$/i.test(output)) throw new UsageError(words.notXlsx(output));
      const { year = null, bureau = '' } = options;
      const city = cityArguments(options, language);
      const name = bureau.trim() === '' ? null : bureau.trim();
      const named = { output, force: force === true, year, bureau: name, ...city };
      if (from === undefined) {
        const rooms = programs ?? USUAL_PROGRAMS;
        take((terminal) => runNew({ ...named, programs: rooms, policies: policy }, terminal));
      } else if (programs !== undefined || policy.length > 0) throw new UsageError(words.fromAlone);
      else take((terminal) => runFrom({ ...named, from }, terminal));
    });
};

/** What `hakaru new` is asked for, whatever it begins with. */
interface FormArguments extends OutputArguments, CityArguments {
  /** null: the present fiscal year, or the one after last year's. */
  readonly year: number | null;
  /** null: still to be written, or as last year. */
  readonly bureau: string | null;
}

interface NewArguments extends FormArguments {
  /** For each 施策. */
  readonly programs: number;
  /** None: one whose code is still to be written. */
  readonly policies: readonly NamedPolicy[];
}

interface FromArguments extends FormArguments {
  /** Path of last year's workbook; it is never written to. */
  readonly from: string;
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

/** Writes this year's workbook from last year's. */
function runFrom(wanted: FromArguments, terminal: Terminal): ExitCode {
  const { from, output, language } = wanted;
  const words = CLI_WORDS[language];
  const complain = (name: string, text: string): ExitCode => {
    terminal.complain(name, text);
    return EXIT.trouble;
  };
  const file = { name: from, path: path.resolve(terminal.cwd, from) };
  const to = new OutputFile(wanted, terminal.cwd);
  const objection = to.objection([file.path], '.xlsx');
  if (objection !== null) return complain(output, objection);
  const profiles = readProfiles(wanted, terminal);
  if (profiles === null) return EXIT.trouble;
  const read = readFormBook(file, { profiles, sheets: {}, language });
  if (!('check' in read)) return complain(from, read.reason);
  const { book } = read.check;
  if (!isOfBlocks(book.profile)) return complain(from, words.form.noBlocks);
  const next = planNextYear(book, wanted);
  if (typeof next === 'string') return complain(from, words.form[next]);
  for (const { sheet, reason } of buildNotRead(book, language)) {
    terminal.complain(sheet === null ? from : `${from} ${sheet}`, reason);
  }
  const failure = to.write(newXlsx(next.sheets), read.mode);
  if (failure !== null) return complain(output, failure);
  const { year, policies, programs } = next;
  const done = words.form.writtenFrom(printable(output), year, policies, programs);
  terminal.out(`${done}\n`);
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
