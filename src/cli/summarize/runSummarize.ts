import { withCrossFindings } from '../../core/summary/crossFindings';
import { leanSource } from '../../core/summary/leanSource';
import { planSummary, type SummaryOptions } from '../../core/summary/planSummary';
import { BUREAUS_SHEET } from '../../core/summary/summaryNames';
import type { SummarySource } from '../../core/summary/SummarySource';
import { toSummarySource } from '../../core/summary/toSummarySource';
import { dateTimeLabel } from '../../core/words/dateTimeLabel';
import { newXlsx } from '../../files/newXlsx';
import { EXIT, type ExitCode } from '../ExitCode';
import { FormBatch } from '../gather/FormBatch';
import type { GatherArguments } from '../gather/GatherArguments';
import { troubleText } from '../input/troubleText';
import { endingFor } from '../output/OutputFile';
import { renderUnread } from '../text/renderSummary';
import { textStyle } from '../text/TextStyle';
import type { Terminal } from '../Terminal';
import { CLI_WORDS } from '../words/cliWords';
import { addSummary, type WithSummary } from './addSummary';
import { summaryReport } from './summaryReport';

/** What `summarize` is asked for. */
export interface SummarizeArguments extends GatherArguments {
  /** Whether the rows of programs refer to their cells; of several workbooks they cannot. */
  readonly as: SummaryOptions['as'];
}

interface Summarized extends WithSummary {
  readonly sources: readonly SummarySource[];
}

/** Writes a workbook's copy with its summary, or a new workbook with the summary of several. */
export async function runSummarize(
  wanted: SummarizeArguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const { output, language } = wanted;
  const words = CLI_WORDS[language];
  const batch = FormBatch.open(wanted, terminal);
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
  terminal.out(
    summaryReport(summarized, output, words.gather) +
      renderUnread(batch.unread, textStyle(language, terminal.color)),
  );
  return batch.unread.length > 0 ? EXIT.trouble : EXIT.clean;
}

/** null where it was said why there is nothing to write. */
async function summarize(
  batch: FormBatch,
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
function isOneFile({ inputs }: GatherArguments, { files }: FormBatch): boolean {
  return inputs.length === 1 && files.length === 1 && files[0]?.name === inputs[0];
}

/** Of one workbook a copy is written, of several a new workbook. */
function endingOf(wanted: GatherArguments, batch: FormBatch): string {
  return endingFor(isOneFile(wanted, batch) ? (wanted.inputs[0] ?? '') : '');
}

/** @throws {PatchProblem} */
async function summarizeOne(
  batch: FormBatch,
  options: Pick<SummaryOptions, 'as' | 'at'>,
): Promise<Summarized | null> {
  for await (const { name, check, bytes } of batch.forms()) {
    const source = toSummarySource(name, check);
    return { ...addSummary(bytes, check.book, source, options), sources: [source] };
  }
  return null;
}

async function summarizeMany(batch: FormBatch, at: string): Promise<Summarized | null> {
  const read: SummarySource[] = [];
  for await (const { name, check } of batch.forms()) {
    read.push(leanSource(toSummarySource(name, check)));
  }
  if (read.length === 0) return null;
  const sources = withCrossFindings(read);
  const { unread } = batch;
  const options = { name: BUREAUS_SHEET, as: 'values', at, hasBureaus: true, unread } as const;
  return { bytes: newXlsx([planSummary(sources, options)]), sources, otherName: null };
}
