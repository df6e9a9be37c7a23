import path from 'node:path';
import { CLI_WORDS, type CliWords } from '../words/cliWords';
import { type AddCommand, writingArguments, type WritingOptions } from './Command';
import { gatherCommand, BookBatch, type GatherArguments } from '../gatherBooks';
import { groupBy } from '../../core/collections/collections';
import { foldName } from '../../core/text/foldText';
import type { SummarySource } from '../../core/summary/SummarySource';
import { planSummary, type SummaryOptions } from '../../core/summary/planSummary';
import { BUREAUS_SHEET, SUMMARY_SHEET } from '../../core/summary/summaryTitles';
import { toLeanSource, toSummarySource } from '../../core/summary/toSummarySource';
import { citySheets } from '../../core/submissions/planStatus';
import { submissionStatus } from '../../core/submissions/status';
import { type Submission, toSubmission } from '../../core/submissions/Submission';
import { dateTimeLabel, formatAmount, printable } from '../../core/words/format';
import { newXlsx } from '../../files/newXlsx';
import { EXIT, type ExitCode } from '../ExitCode';
import { holdLess } from '../input/openFiles';
import { troubleText } from '../input/troubleText';
import { endingFor } from '../output/OutputFile';
import { renderLeftOut, renderUnread, textStyle, alignColumns } from '../text/TextStyle';
import type { Terminal } from '../Terminal';
import type { Book } from '../../core/book/Book';
import { patchXlsx } from '../../files/patchXlsx';
import { ownPlace, type OwnPlace } from '../../files/sheet/ownPlace';

interface SummarizeOptions extends WritingOptions {
  readonly values?: true;
  readonly use: readonly string[];
}

/** `hakaru summarize INPUTS… -o OUT` */
export const addSummarize: AddCommand = (program, context) => {
  const { gather } = CLI_WORDS[context.language];
  gatherCommand('summarize', gather.summarize, program, context)
    .option('--values', gather.values)
    .action((inputs: string[], options: SummarizeOptions) => {
      const as = options.values === true ? ('values' as const) : ('live' as const);
      const wanted = { ...writingArguments(options, context), inputs, use: options.use, as };
      context.take((terminal) => runSummarize(wanted, terminal));
    });
};

/** What `summarize` is asked for. */
interface SummarizeArguments extends GatherArguments {
  /** Whether the rows of programs refer to their cells; of several workbooks they cannot. */
  readonly as: SummaryOptions['as'];
}

interface Summarized extends WithSummary {
  readonly sources: readonly SummarySource[];
}

/** Writes a workbook's copy with its summary, or a new workbook with the summary of several. */
async function runSummarize(wanted: SummarizeArguments, terminal: Terminal): Promise<ExitCode> {
  const { output, language } = wanted;
  const words = CLI_WORDS[language];
  const batch = BookBatch.open(wanted, terminal);
  if (batch === null) return EXIT.trouble;
  const ending = endingOf(wanted, batch);
  if (!output.toLowerCase().endsWith(ending)) {
    batch.complain(output, words.output.needsEnding(ending));
    return EXIT.trouble;
  }
  const summarized = await summarize(batch, wanted, dateTimeLabel(terminal.now()));
  if (summarized === null) return EXIT.trouble;
  const failure = batch.target.write(summarized.bytes, batch.mode);
  if (failure !== null) {
    batch.complain(output, failure);
    return EXIT.trouble;
  }
  const style = textStyle(language, terminal.color);
  terminal.out(
    summaryReport(summarized, output, words.gather) +
      renderUnread(batch.unread, style) +
      renderLeftOut(batch.leftOut, style),
  );
  return batch.exit;
}

/** null where it was said why there is nothing to write. */
async function summarize(
  batch: BookBatch,
  wanted: SummarizeArguments,
  at: string,
): Promise<Summarized | null> {
  const { inputs, as, language } = wanted;
  try {
    const summarized = isOneFile(wanted, batch)
      ? await summarizeOne(batch, { as, at })
      : await summarizeMany(batch, at);
    if (summarized === null) batch.complain('', CLI_WORDS[language].gather.nothing);
    return summarized;
  } catch (error) {
    // Only the one workbook can refuse to take a sheet.
    batch.complain(inputs.join(' '), troubleText(error, language));
    return null;
  }
}

/** A folder or glob is meant for several, even where it holds one. */
function isOneFile({ inputs }: GatherArguments, { files }: BookBatch): boolean {
  return inputs.length === 1 && files.length === 1 && files[0]?.name === inputs[0];
}

/** Of one workbook a copy is written, of several a new workbook. */
function endingOf(wanted: GatherArguments, batch: BookBatch): string {
  return endingFor(isOneFile(wanted, batch) ? (wanted.inputs[0] ?? '') : '');
}

/** @throws {PatchProblem} */
async function summarizeOne(
  batch: BookBatch,
  options: Pick<SummaryOptions, 'as' | 'at'>,
): Promise<Summarized | null> {
  let summarized: Summarized | null = null;
  for await (const { name, check, bytes } of batch.books()) {
    const source = toSummarySource(name, check);
    summarized = { ...addSummary(bytes, check.book, source, options), sources: [source] };
  }
  return summarized;
}

/** A workbook as a link in a workbook of another folder takes it. */
function linkFrom(folder: string, file: string): string {
  const parts = path.relative(folder, file).split(path.sep).join('/');
  return parts.replaceAll('%', '%25').replaceAll('#', '%23');
}

/** Programs that a summary of takes hundreds of megabytes. */
const MANY = 20_000;

async function summarizeMany(batch: BookBatch, at: string): Promise<Summarized | null> {
  const sources: SummarySource[] = [];
  const submissions: Submission[] = [];
  const links = new Map<string, string>();
  const summaries = batch.summaries(({ name, saved, check, file }) => {
    links.set(name, linkFrom(path.dirname(batch.target.path), file.path));
    const submission = toSubmission(name, saved, check);
    return { source: toLeanSource(name, check), submission };
  });
  for await (const { source, submission } of summaries) {
    sources.push(source);
    submissions.push(submission);
  }
  if (sources.length === 0) return null;
  submissions.push(...batch.unfilled.map((one) => one.submission));
  const status = submissionStatus(submissions, batch.unread, batch.expected);
  const unread = [...batch.unread, ...batch.unfilled];
  const linkTo = (file: string): string => links.get(file) ?? file;
  const options = { name: BUREAUS_SHEET, as: 'values', at, unread, linkTo, status } as const;
  if (sources.reduce((sum, { programs }) => sum + programs.length, 0) > MANY) holdLess(60);
  const plans = citySheets(sources, { ...options, hasBureaus: true });
  return { bytes: newXlsx(plans), sources, otherName: null };
}

/** Programs and cost of each bureau and in all, and where they were written. */
function summaryReport(
  {
    sources,
    otherName,
  }: { readonly sources: readonly SummarySource[]; readonly otherName: string | null },
  output: string,
  words: CliWords['gather'],
): string {
  const unit = sources[0]?.unit ?? '';
  const all = sources.flatMap(({ file, programs }) =>
    programs.map((program) => ({ program, bureau: program.bureau ?? file })),
  );
  // A bureau that is spelled in several ways is one.
  const bureaus = groupBy(all, ({ bureau }) => foldName(bureau));
  const line = (name: string, of: typeof all): string[] => {
    const cost = of.reduce((sum, { program }) => sum + (program.cost.total ?? 0), 0);
    return [
      printable(name),
      words.programs(of.length),
      formatAmount(Number(cost.toFixed(6)), ` ${unit}`),
    ];
  };
  const rows = [...bureaus.values()].map((of) => line(of[0]?.bureau ?? '', of));
  const total = bureaus.size > 1 ? [line(words.total, all)] : [];
  const lines = alignColumns([...rows, ...total], ['left', 'right', 'right']);
  const other = otherName === null ? [] : [words.otherSheet(printable(otherName))];
  return [...lines, '', words.summarized(printable(output)), ...other, ''].join('\n');
}

interface WithSummary {
  readonly bytes: Uint8Array;
  /** Name of its sheet where it could not have the usual one; null where it has, or had one before. */
  readonly otherName: string | null;
}

/**
 * A workbook's bytes with its summary: behind its sheets, or in place of ours.
 * @throws {PatchProblem} where the file cannot take the sheet
 */
export function addSummary(
  bytes: Uint8Array,
  book: Book,
  source: SummarySource,
  options: Pick<SummaryOptions, 'as' | 'at'>,
): WithSummary {
  const wanted = { ...options, name: SUMMARY_SHEET, hasBureaus: false, unread: [] };
  const plans = planSummary([source], wanted);
  const places = new Map<string, OwnPlace>();
  for (const plan of plans) {
    const taken = [...places.values()].map(({ name }) => name);
    places.set(plan.name, ownPlace(plan, bytes, book, taken));
  }
  const called = (name: string): string => places.get(name)?.name ?? name;
  const isAsWanted = plans.every(({ name }) => called(name) === name);
  const named = isAsWanted ? plans : planSummary([source], wanted, called);
  // The front sheet stands in front of the others.
  const sheets = [...named].reverse().map((plan) => {
    const isOurs = [...places.values()].some((one) => one.isOurs && one.name === plan.name);
    return { plan, at: isOurs ? { replace: plan.name } : ('end' as const) };
  });
  const front = places.get(SUMMARY_SHEET);
  const isAnew = [...places.values()].some(({ isOurs }) => isOurs);
  // The user's own formulas may speak of the cells of a sheet that was there.
  return {
    bytes: patchXlsx(bytes, [], { sheets, recalculate: isAnew }),
    otherName: front?.isOurs === false && front.name !== SUMMARY_SHEET ? front.name : null,
  };
}
