import { Option, InvalidArgumentError } from 'commander';
import type { RuleSettings, RuleSetting, Finding } from '../../core/findings/Finding';
import { FORMATS, type FormatName } from '../formats';
import { runCheck, readProfiles, type CheckArguments } from '../runCheck';
import { UsageError, EXIT, type ExitCode } from '../ExitCode';
import { CLI_WORDS, type CliWords } from '../words/cliWords';
import {
  type AddCommand,
  addSheetOptions,
  addUseOption,
  forceOption,
  languageOption,
  type SheetOptions,
  sheetChoice,
} from './Command';
import { isRuleId } from '../../core/rules';
import path from 'node:path';
import { troubleText } from '../input/troubleText';
import { endingFor, OutputFile } from '../output/OutputFile';
import type { Terminal } from '../Terminal';
import { toA1 } from '../../core/address/a1';
import type { Check } from '../../core/check';
import { withWaiver, tidyReason } from '../../core/waivers/editWaivers';
import { isoDay } from '../../core/waivers/Waiver';
import { planWaivers, type WaiverPlan } from '../../core/waivers/planWaivers';
import { patchXlsx } from '../../files/patchXlsx';
import type { CustomXmlPatch } from '../../files/WorkbookPatch';
import { type CheckJob, openChecked } from '../checkFile';

const ORDER = /^([A-Z]+-\d+)@(?:'((?:[^']|'')+)'|([^'=]+))!\$?([A-Za-z]{1,3})\$?(\d{1,7})=(.*)$/s;

const SETTINGS: readonly RuleSetting[] = ['off', 'info', 'warning', 'error'];

/** As commander hands them over, after our own parsers. */
interface CheckOptions extends SheetOptions {
  readonly format: FormatName;
  readonly profile?: string;
  readonly rule: RuleSettings;
  readonly use: readonly string[];
  readonly maxWarnings?: number;
  readonly waive: readonly WaiverOrder[];
  readonly output?: string;
  readonly force?: boolean;
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
    .addOption(new Option('--format <format>', help.format).choices(formats).default('text'))
    .option('--profile <file>', help.profile)
    .addOption(
      new Option('--rule <id=severity>', help.rule)
        .argParser<RuleSettings>((text, before) => addRuleSetting(text, before, usage))
        .default({}),
    )
    .addOption(new Option('--max-warnings <count>', help.maxWarnings).argParser(countOf))
    .addOption(
      new Option('--waive <finding=reason>', help.waive)
        .argParser<readonly WaiverOrder[]>((text, before) => addWaiverOrder(text, before, usage))
        .default([]),
    )
    .option('-o, --output <file>', help.waiveOut)
    .addOption(forceOption(language));
  addUseOption(addSheetOptions(command, language), language)
    .addOption(languageOption(language))
    .addHelpText('after', `\n${help.examples}`)
    .action((inputs: string[], options: CheckOptions) => {
      const { format, profile = null, rule: settings, use, maxWarnings = null } = options;
      const { waive: orders, output, force = false } = options;
      if (force && output === undefined) throw new UsageError(usage.forceAlone);
      const sheets = sheetChoice(options);
      const wanted = {
        ...{ inputs, format, profile, settings, sheets, use },
        ...{ maxWarnings, language, version },
      };
      if (orders.length > 0 && output !== undefined) {
        take((terminal) => runWaive(wanted, { orders, output, force }, terminal));
      } else if (orders.length > 0 || output !== undefined) {
        throw new UsageError(usage.waiveAndOutput);
      } else take((terminal) => runCheck(wanted, terminal));
    });
};

/** A whole number of things, as an option's value. */
function countOf(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count)) {
    throw new InvalidArgumentError('');
  }
  return count;
}

/**
 * Adds `SUM-01=off` to the settings; the last one of a rule counts.
 * @throws {UsageError} naming the rule or severity that there is not
 */
function addRuleSetting(
  text: string,
  before: RuleSettings,
  words: CliWords['usage'],
): RuleSettings {
  const [id = '', wanted] = text.split(/=(.*)/s);
  if (!isRuleId(id)) throw new UsageError(words.unknownRule(id));
  const setting = SETTINGS.find((one) => one === wanted);
  if (setting === undefined) throw new UsageError(words.badRuleSetting(text));
  return { ...before, [id]: setting };
}

/** What `check --waive` is asked for besides. */
interface WaiveArguments {
  readonly orders: readonly WaiverOrder[];
  /** The file to write; never the one that is read. */
  readonly output: string;
  readonly force: boolean;
}

/**
 * Keeps waivers in a copy of a workbook, and checks the copy. Where an order names no finding,
 * nothing is written.
 */
function runWaive(
  wanted: CheckArguments,
  { orders, output, force }: WaiveArguments,
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
  const to = new OutputFile({ output, force, language }, terminal.cwd);
  const objection = to.objection([from], endingFor(input));
  if (objection !== null) return trouble(output, objection);
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
    if (failure !== null) return trouble(output, failure);
  } catch (error) {
    return trouble(input, troubleText(error, language));
  }
  return runCheck({ ...wanted, inputs: [output] }, terminal);
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
  readonly rule: string;
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  readonly reason: string;
}

/**
 * Adds `SUM-01@'総務局'!I29=理由` to the orders; quotes may be left out where the sheet's name has
 * neither `'` nor `=`.
 * @throws {UsageError} where it is none
 */
function addWaiverOrder(
  text: string,
  before: readonly WaiverOrder[],
  words: CliWords['usage'],
): readonly WaiverOrder[] {
  const [, rule, quoted, plain, column, row, why = ''] = ORDER.exec(text) ?? [];
  const reason = tidyReason(why);
  if (rule === undefined || column === undefined || row === undefined || reason === '') {
    throw new UsageError(words.badWaiver(text));
  }
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? '';
  return [...before, { text, rule, sheet, cell: column.toUpperCase() + row, reason }];
}
