import { Option } from 'commander';
import { CLI_WORDS, type CliWords } from '../words/cliWords';
import {
  type AddCommand,
  addReadingOptions,
  languageOption,
  type ReadingArguments,
  readingArguments,
  type ReadingOptions,
} from './Command';
import path from 'node:path';
import {
  compareYears,
  inOrder,
  type KeptProgram,
  type YearComparison,
  type YearOrder,
} from '../../core/compare/compareYears';
import { sortChanges } from '../../core/compare/sortChanges';
import { blockField } from '../../core/profile/blockFields';
import { toSummarySource } from '../../core/summary/toSummarySource';
import type { SummarySource, SummaryProgram } from '../../core/summary/SummarySource';
import { renderNotRead } from '../../core/layout/NotRead';
import type { Language } from '../../core/words/sentence';
import { EXIT, type ExitCode } from '../ExitCode';
import { NamedSheets } from '../choices';
import { readFormBook } from '../readBooks';
import { readProfiles } from '../input/cityConfig';
import type { OutputArguments } from '../output/OutputFile';
import { addResultOptions, Result, resultFile, type ResultOptions } from '../output/Result';
import type { Terminal } from '../Terminal';
import { jsonText } from '../formats/json';
import { formatAmount, formatNumber, printable } from '../../core/words/format';
import { alignColumns, textStyle } from '../text/TextStyle';

const NOT_KNOWN = '—';

interface CompareOptions extends ReadingOptions, ResultOptions {
  readonly format: CompareFormat;
}

const FORMATS: readonly CompareFormat[] = ['text', 'json'];

/** `hakaru compare OLD NEW` */
export const addCompare: AddCommand = (program, { language, take }) => {
  const { help, compare: words } = CLI_WORDS[language];
  const command = program
    .command('compare')
    .description(words.command)
    .argument('<older>', words.olderFile)
    .argument('<newer>', words.newerFile)
    .helpOption('-h, --help', help.helpOption)
    .addOption(new Option('--format <format>', words.format).choices(FORMATS).default('text'));
  addResultOptions(command, language);
  addReadingOptions(command, language)
    .addOption(languageOption(language))
    .allowExcessArguments(false)
    .action((older: string, newer: string, options: CompareOptions) => {
      const { format } = options;
      const reading = readingArguments(options, language);
      const wanted = { ...reading, older, newer, format, to: resultFile(options, language) };
      take((terminal) => runCompare(wanted, terminal));
    });
};

type CompareFormat = 'text' | 'json';

/** What `compare` is asked for. */
interface CompareArguments extends ReadingArguments {
  /** Paths as given: last year's workbook and this year's. */
  readonly older: string;
  readonly newer: string;
  readonly format: CompareFormat;
  /** The file to write; null for the terminal. */
  readonly to: OutputArguments | null;
}

/** Prints what became of last year's programs. What differs is information, never a fault. */
function runCompare(wanted: CompareArguments, terminal: Terminal): ExitCode {
  const { language, format, sheets, to } = wanted;
  const words = CLI_WORDS[language];
  const say = (name: string, text: string): void => terminal.complain(name, text);
  const profiles = readProfiles(wanted, terminal);
  if (profiles === null) return EXIT.trouble;
  const inputs = [wanted.older, wanted.newer].map((name) => path.resolve(terminal.cwd, name));
  const result = Result.open({ to, format, formats: FORMATS }, inputs, terminal);
  if (result === null) return EXIT.trouble;
  const read = (name: string): SummarySource | null => {
    const file = { name, path: path.resolve(terminal.cwd, name) };
    const read = readFormBook(file, { profiles, sheets, language });
    if (!('check' in read)) say(name, read.reason);
    else {
      named.see(read.check.book.snapshot);
      if (read.check.book.programs.length > 0) return toSummarySource(name, read.check);
      say(name, words.gather.noProgram);
    }
    return null;
  };
  const named = new NamedSheets(sheets);
  const [first, second] = [read(wanted.older), read(wanted.newer)];
  named.sayMissing(terminal, language);
  if (first === null || second === null) return EXIT.trouble;
  const compared = compareInOrder(first, second, profiles[0].id, language, say);
  if (compared === null) return EXIT.trouble;
  result.add(
    format === 'json' ? comparisonJson(compared) : comparisonText(compared, language, result),
  );
  return result.write() ? EXIT.clean : EXIT.trouble;
}

/** Two workbooks as last year's and this year's; null where it was said why they are not compared. */
function compareInOrder(
  first: SummarySource,
  second: SummarySource,
  usual: string,
  language: Language,
  say: (name: string, text: string) => void,
): Compared | null {
  const words = CLI_WORDS[language];
  const { older, newer, order } = inOrder(first, second);
  if (older.form.id !== newer.form.id) {
    // Most workbooks are of the first form: the other one is the odd one.
    const odd = older.form.id === usual ? newer : older;
    say(odd.file, words.gather.otherForm);
    return null;
  }
  if (order === 'equal') {
    say('', words.compare.equal(printable(older.file), printable(newer.file)));
    return null;
  }
  if (order === 'turned')
    say('', words.compare.turned(printable(older.file), printable(newer.file)));
  for (const { file, leftOut } of [older, newer]) {
    for (const { sheet, reason } of leftOut)
      say(sheet === null ? file : `${file} ${sheet}`, renderNotRead(reason, language));
  }
  return { older, newer, order, comparison: compareYears(older, newer) };
}

/** The comparison as one JSON document; amounts in the unit it names, null where not known. */
function comparisonJson({ older, newer, order, comparison }: Compared): string {
  const { kept, added, gone, total } = comparison;
  const document = {
    version: 1,
    unit: newer.unit,
    /** turned: they were given the other way round. */
    order,
    older: { ...factsOf(older), total: total.older },
    newer: { ...factsOf(newer), total: total.newer },
    kept: kept.map((one) => ({ ...one, older: programOf(one.older), newer: programOf(one.newer) })),
    added: added.map(programOf),
    gone: gone.map(programOf),
  };
  return `${jsonText(document, 2)}\n`;
}

function factsOf({ file, bureau, fiscalYear, programs }: SummarySource): object {
  return { file, bureau, fiscalYear, programs: programs.length };
}

/** Without what only a worksheet needs. */
function programOf(program: SummaryProgram): object {
  const { sheet, cell, policyCode, policyName, no, isNew, name, section } = program;
  const { cost, budget, previous } = program;
  const place = { sheet, cell, policyCode, policyName, no, isNew, name, section };
  return { ...place, cost, budget, previous };
}

type Words = CliWords['compare'];
type Rows = readonly (readonly string[])[];

/** The comparison for people to read; every line ends with a line feed. */
function comparisonText(
  { older, newer, comparison }: Compared,
  language: Language,
  { color }: Pick<Terminal, 'color'>,
): string {
  const { compare: words, text, gather } = CLI_WORDS[language];
  const { bold } = textStyle(language, color);
  const { kept, total } = comparison;
  const change = signed(Number((total.newer - total.older).toFixed(6)), words);
  const facts = ({ file, bureau, fiscalYear, programs }: SummarySource, sum: number): string[] => [
    printable(file),
    printable(bureau ?? NOT_KNOWN),
    fiscalYear === null ? NOT_KNOWN : text.year(fiscalYear),
    gather.programs(programs.length),
    formatAmount(sum, ` ${newer.unit}`),
  ];
  const lines = alignColumns(
    [
      [words.older, ...facts(older, total.older), ''],
      [words.newer, ...facts(newer, total.newer), change],
    ],
    ['left', 'left', 'left', 'left', 'right', 'right', 'right'],
  );
  for (const { title, rows, places } of sections(comparison, language)) {
    lines.push('', bold(`${title} (${rows.length})`));
    for (const line of alignColumns(rows, places)) lines.push(`  ${line}`);
  }
  const same = kept.filter(({ older: a, newer: b }) => a.cost.total === b.cost.total).length;
  return [...lines, '', words.kept(kept.length, same), ''].join('\n');
}

interface Section {
  readonly title: string;
  readonly rows: Rows;
  readonly places: readonly ('left' | 'right')[];
}

function sections(comparison: YearComparison, language: Language): Section[] {
  const { compare: words } = CLI_WORDS[language];
  const change = ({ older, newer, change: by }: KeptProgram): string[] => [
    amount(older.cost.total),
    '→',
    amount(newer.cost.total),
    by === null ? '' : signed(by, words),
  ];
  const only = (program: SummaryProgram): string[] => [
    ...nameOf(program, words),
    amount(program.cost.total),
  ];
  const { added, gone } = comparison;
  const { changed, renamed, moved, settled, repeated } = sortChanges(comparison);
  return [
    {
      title: words.changed,
      rows: changed.map((one) => [...nameOf(one.newer, words), ...change(one)]),
      places: ['left', 'left', 'left', 'right', 'left', 'right', 'right'],
    },
    {
      title: words.renamed,
      rows: renamed.map((one) => [
        ...nameOf(one.newer, words),
        words.formerly(printable(one.older.name)),
        words.likeness(Math.round(one.likeness * 100)),
        ...change(one),
      ]),
      places: ['left', 'left', 'left', 'left', 'right', 'right', 'left', 'right', 'right'],
    },
    {
      title: words.moved,
      rows: moved.map(({ older, newer }) => [
        ...nameOf(newer, words),
        words.formerly(printable(older.policy === '' ? NOT_KNOWN : older.policy)),
      ]),
      places: [],
    },
    { title: words.added, rows: added.map(only), places: ['left', 'left', 'left', 'right'] },
    { title: words.gone, rows: gone.map(only), places: ['left', 'left', 'left', 'right'] },
    {
      title: words.settled,
      rows: settled.map(({ older, newer, settled: by }) => [
        ...nameOf(newer, words),
        words.settlement(amount(newer.previous)),
        words.budget(amount(older.budget)),
        by === null ? '' : signed(by, words),
      ]),
      places: ['left', 'left', 'left', 'right', 'right', 'right'],
    },
    repeatedSection(repeated, language),
  ];
}

/** A line for each text. */
function repeatedSection(repeated: readonly KeptProgram[], language: Language): Section {
  const { compare: words } = CLI_WORDS[language];
  const rows = repeated.flatMap(({ older, newer, repeated: texts }) =>
    texts.map((one) => [
      ...nameOf(newer, words),
      blockField(one.field).word[language],
      printable(`${newer.sheet} ${one.newer}`),
      words.formerlyAt(printable(`${older.sheet} ${one.older}`)),
    ]),
  );
  return { title: words.repeated, rows, places: [] };
}

function nameOf({ policyCode, no, name }: SummaryProgram, words: Words): string[] {
  return [
    printable(policyCode ?? NOT_KNOWN),
    no === null ? NOT_KNOWN : `No.${no}`,
    name === '' ? words.noName : printable(name),
  ];
}

function amount(value: number | null): string {
  return value === null ? NOT_KNOWN : formatNumber(value);
}

function signed(change: number, words: Words): string {
  if (change === 0) return '±0';
  return (change < 0 ? words.minus : '+') + formatNumber(Math.abs(change));
}

/** Two workbooks with what became of the older one's programs. */
interface Compared {
  readonly older: SummarySource;
  readonly newer: SummarySource;
  readonly order: YearOrder;
  readonly comparison: YearComparison;
}
