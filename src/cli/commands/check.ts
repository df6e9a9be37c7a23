import { Option } from 'commander';
import type { RuleId, RuleSettings, RuleSetting, Finding } from '../../core/findings/Finding';
import { FORMATS, type FormatName } from '../formats';
import { readProfiles } from '../input/cityConfig';
import { type CheckArguments, checkWith, runCheck } from '../runCheck';
import { UsageError, EXIT, type ExitCode } from '../ExitCode';
import { CLI_WORDS, type CliWords } from '../words/cliWords';
import {
  addCityOptions,
  type AddCommand,
  addSheetOptions,
  addUseOption,
  languageOption,
  readingArguments,
  type ReadingOptions,
  ruleOption,
  suggestion,
} from './Command';
import path from 'node:path';
import { troubleText } from '../input/troubleText';
import { endingFor, OutputFile } from '../output/OutputFile';
import { addResultOptions, Result, type ResultOptions } from '../output/Result';
import type { Language } from '../../core/words/sentence';
import type { Terminal } from '../Terminal';
import { toA1 } from '../../core/address/a1';
import type { Check } from '../../core/check';
import { withWaiver, tidyReason } from '../../core/waivers/editWaivers';
import { isoDay } from '../../core/waivers/Waiver';
import { planWaivers, type WaiverPlan } from '../../core/waivers/planWaivers';
import { patchXlsx } from '../../files/patchXlsx';
import type { CustomXmlPatch } from '../../files/WorkbookPatch';
import { type CheckJob, openChecked } from '../checkFile';

const ORDER =
  /^([A-Za-z]+-\d+)@(?:'((?:[^']|'')+)'|([^'=]+))!\$?([A-Za-z]{1,3})\$?(\d{1,7})=(.*)$/s;

const SETTINGS: readonly RuleSetting[] = ['off', 'info', 'warning', 'error'];

/** As commander hands them over, after our own parsers. */
interface CheckOptions extends ReadingOptions, ResultOptions {
  readonly format: FormatName;
  readonly quiet?: true;
  readonly rule: RuleSettings;
  readonly use: readonly string[];
  readonly maxWarnings?: number;
  readonly waive: readonly WaiverOrder[];
  readonly copy?: string;
}

/** `hakaru check INPUTS…` */
export const addCheck: AddCommand = (program, { language, version, take }) => {
  const { help, usage } = CLI_WORDS[language];
  const formats = Object.keys(FORMATS);
  const command = program
    .command('check')
    .description(help.check)
    .argument('<inputs...>', help.inputs)
    .helpOption('-h, --help', help.helpOption)
    .addOption(new Option('--format <format>', help.format).choices(formats).default('text'));
  addResultOptions(command, language).option('--quiet', help.quiet);
  addCityOptions(command, language)
    .addOption(
      new Option('--rule <id=severity>', help.rule)
        .argParser<RuleSettings>((text, before) => addRuleSetting(text, before, language))
        .default({}),
    )
    .addOption(
      new Option('--max-warnings <count>', help.maxWarnings).argParser((text) =>
        countOf(text, usage),
      ),
    )
    .addOption(
      new Option('--waive <finding=reason>', help.waive)
        .argParser<readonly WaiverOrder[]>((text, before) => addWaiverOrder(text, before, language))
        .default([]),
    )
    .option('--copy <file>', help.copy);
  addUseOption(addSheetOptions(command, language), language)
    .addOption(languageOption(language))
    .addHelpText('after', `\n${help.examples}`)
    .action((inputs: string[], options: CheckOptions) => {
      const { format, rule: settings, use, maxWarnings = null, quiet } = options;
      const { waive: orders, copy, output, force = false } = options;
      if (force && copy === undefined && output === undefined) {
        throw new UsageError(usage.forceAlone);
      }
      const to = output === undefined ? null : { output, force, language };
      const wanted = {
        ...{ ...readingArguments(options, language), inputs, format, to, settings, use },
        ...{ isQuiet: quiet === true, maxWarnings, version },
      };
      if (orders.length > 0 && copy !== undefined) {
        take((terminal) => runWaive(wanted, { orders, copy, force }, terminal));
      } else if (orders.length > 0 || copy !== undefined) {
        throw new UsageError(usage.waiveAndCopy);
      } else take((terminal) => runCheck(wanted, terminal));
    });
};

/** A whole number of things, as an option's value. */
function countOf(text: string, words: CliWords['usage']): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count)) {
    throw new UsageError(words.badCount('--max-warnings', text));
  }
  return count;
}

/**
 * Adds `SUM-01=off` to the settings; the last one of a rule counts.
 * @throws {UsageError} naming the rule or severity that there is not
 */
function addRuleSetting(text: string, before: RuleSettings, language: Language): RuleSettings {
  const [name = '', wanted = ''] = text.split(/=(.*)/s);
  const id = ruleOption('--rule', name, language);
  const setting = SETTINGS.find((one) => one === wanted.toLowerCase());
  if (setting !== undefined) return { ...before, [id]: setting };
  const { badRuleSetting } = CLI_WORDS[language].usage;
  throw new UsageError(badRuleSetting(text) + suggestion(wanted, SETTINGS, language));
}

/** What `check --waive` is asked for besides. */
interface WaiveArguments {
  readonly orders: readonly WaiverOrder[];
  /** The workbook to write; never the one that is read. */
  readonly copy: string;
  readonly force: boolean;
}

/**
 * Keeps waivers in a copy of a workbook, and checks the copy. Where an order names no finding,
 * nothing is written.
 */
function runWaive(
  wanted: CheckArguments,
  { orders, copy, force }: WaiveArguments,
  terminal: Terminal,
): ExitCode {
  const { language, settings, sheets } = wanted;
  const { waive: words } = CLI_WORDS[language];
  const trouble = (name: string, text: string): ExitCode => {
    terminal.complain(name, text);
    return EXIT.trouble;
  };
  const [input, ...others] = wanted.inputs;
  if (input === undefined || others.length > 0) return trouble('--waive', words.oneFile);
  const from = path.resolve(terminal.cwd, input);
  const to = new OutputFile({ output: copy, force, language }, terminal.cwd);
  const objection = to.objection([from], endingFor(input));
  if (objection !== null) return trouble(copy, objection);
  // Refused before the copy is there: afterwards only half of what was asked for would be done.
  const result = { to: wanted.to, format: wanted.format, formats: Object.keys(FORMATS) };
  if (Result.open(result, [from, to.path], terminal) === null) return EXIT.trouble;
  const profiles = readProfiles(wanted, terminal);
  if (profiles === null) return EXIT.trouble;
  try {
    const done = waiveInFile(
      from,
      orders,
      { profiles, settings, sheets, language, isAlone: true },
      terminal.now(),
    );
    if ('unknown' in done) {
      for (const { text } of done.unknown) trouble(input, words.noFinding(text));
      return EXIT.trouble;
    }
    const failure = to.write(done.bytes, done.mode);
    if (failure !== null) return trouble(copy, failure);
  } catch (error) {
    return trouble(input, troubleText(error, language));
  }
  return checkWith(profiles, { ...wanted, inputs: [copy] }, terminal);
}

/** The orders that name no finding of the workbook, or its bytes with all of them kept. */
type WaivedFile =
  | { readonly unknown: readonly WaiverOrder[] }
  /** With the original's permissions. */
  | { readonly bytes: Uint8Array; readonly mode: number };

/**
 * Reads and checks a workbook and keeps the waivers in a copy of its bytes.
 * @throws {FileProblem} or an error of the file system
 */
function waiveInFile(
  file: string,
  orders: readonly WaiverOrder[],
  job: CheckJob,
  now: Date,
): WaivedFile {
  const { bytes, mode, check } = openChecked(file, job);
  const unknown = orders.filter((order) => named(order, check).length === 0);
  if (unknown.length > 0) return { unknown };
  let { waivers } = check.waivers;
  for (const order of orders) {
    for (const finding of named(order, check)) {
      const reason = { reason: order.reason, at: isoDay(now) };
      waivers = withWaiver(waivers, finding, check.book, reason);
    }
  }
  const customXml = toPatch(planWaivers(check.waivers, waivers));
  return { bytes: patchXlsx(bytes, [], { customXml }), mode };
}

function named({ rule, sheet, cell }: WaiverOrder, { book, findings }: Check): readonly Finding[] {
  const index = book.snapshot.sheets.findIndex(({ name }) => name === sheet);
  return findings.filter(
    (one) => one.rule === rule && one.cell.sheet === index && toA1(one.cell) === cell,
  );
}

function toPatch({ write, drop }: WaiverPlan): CustomXmlPatch[] {
  const dropped = drop.map((part) => ({ part, xml: null }));
  if (write === null) return dropped;
  const { id, xml } = write;
  return [...dropped, id === null ? { part: null, xml, itemId: null } : { part: id, xml }];
}

/** A finding that `--waive` names, and why it may be left. */
interface WaiverOrder {
  /** As given. */
  readonly text: string;
  readonly rule: RuleId;
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  readonly reason: string;
}

/**
 * Adds `SUM-01@'総務局'!I29=理由` to the orders; quotes may be left out where the sheet's name has
 * neither `'` nor `=`.
 * @throws {UsageError} where it is none, or there is no such rule
 */
function addWaiverOrder(
  text: string,
  before: readonly WaiverOrder[],
  language: Language,
): readonly WaiverOrder[] {
  const [, rule, quoted, plain, column, row, why = ''] = ORDER.exec(text) ?? [];
  const reason = tidyReason(why);
  if (rule === undefined || column === undefined || row === undefined || reason === '') {
    throw new UsageError(CLI_WORDS[language].usage.badWaiver(text));
  }
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? '';
  return [
    ...before,
    {
      text,
      rule: ruleOption('--waive', rule, language),
      sheet,
      cell: column.toUpperCase() + row,
      reason,
    },
  ];
}
