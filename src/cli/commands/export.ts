import { Option } from 'commander';
import {
  DATA_FORMATS,
  type DataFormatName,
  MOST_ROWS,
  type RowWriter,
  TooManyRows,
} from '../formats/dataFormats';
import { CLI_WORDS } from '../words/cliWords';
import { type AddCommand, writingArguments, type WritingOptions } from './Command';
import { gatherCommand, BookBatch, type GatherArguments } from '../gatherBooks';
import { datasetColumns } from '../../core/dataset/datasetSchema';
import { toDatasetRows } from '../../core/dataset/toDatasetRows';
import { EXIT, type ExitCode } from '../ExitCode';
import { DraftFile } from '../output/DraftFile';
import { misnamed } from '../output/Result';
import { printable } from '../../core/words/format';
import { renderLeftOut, renderUnread, textStyle } from '../text/TextStyle';
import type { Terminal } from '../Terminal';

interface ExportOptions extends WritingOptions {
  readonly format: DataFormatName;
  readonly use: readonly string[];
}

/** `hakaru export INPUTS… --format FORMAT -o OUT` */
export const addExport: AddCommand = (program, context) => {
  const words = CLI_WORDS[context.language].export;
  gatherCommand('export', words.command, program, context)
    .addOption(
      new Option('--format <format>', words.format)
        .choices(Object.keys(DATA_FORMATS))
        .makeOptionMandatory(),
    )
    .action((inputs: string[], options: ExportOptions) => {
      const { format, use } = options;
      const wanted = { ...writingArguments(options, context), inputs, use, format };
      context.take((terminal) => runExport(wanted, terminal));
    });
};

/** What `export` is asked for. */
interface ExportArguments extends GatherArguments {
  readonly format: DataFormatName;
}

/** Writes the programs of all workbooks as data, file after file. */
async function runExport(wanted: ExportArguments, terminal: Terminal): Promise<ExitCode> {
  const { output, language } = wanted;
  const words = CLI_WORDS[language];
  const batch = BookBatch.open(wanted, terminal);
  if (batch === null) return EXIT.trouble;
  const isSheet = wanted.format === 'xlsx' && !/\.xlsx$/i.test(output);
  const amiss = isSheet
    ? words.output.needsEnding('.xlsx')
    : misnamed(output, wanted.format, Object.keys(DATA_FORMATS), language);
  if (amiss !== null) {
    batch.complain(output, amiss);
    return EXIT.trouble;
  }
  let draft: DraftFile | null = null;
  try {
    // Nobody else reads it before it is known who may.
    draft = new DraftFile(batch.target, 0o600);
    const written = await writeRows(batch, wanted.format, draft);
    if (batch.mode === null) {
      draft.drop();
      batch.complain('', words.export.nothing);
      return EXIT.trouble;
    }
    draft.allow(batch.mode);
    draft.keep();
    const style = textStyle(language, terminal.color);
    terminal.out(
      `${words.export.exported(written.files, written.programs, printable(output))}\n` +
        renderUnread(batch.unread, style) +
        renderLeftOut(batch.leftOut, style),
    );
  } catch (error) {
    draft?.drop();
    const isFull = error instanceof TooManyRows;
    batch.complain(output, isFull ? words.export.tooMany(MOST_ROWS) : batch.target.trouble(error));
    return EXIT.trouble;
  }
  return batch.exit;
}

/** @throws an error of the file system */
async function writeRows(
  batch: BookBatch,
  format: DataFormatName,
  draft: DraftFile,
): Promise<{ readonly files: number; readonly programs: number }> {
  let writer: RowWriter | null = null;
  let [files, programs] = [0, 0];
  const books = batch.summaries(({ name, check }) => ({
    profile: check.book.profile,
    rows: toDatasetRows(name, check),
  }));
  for await (const { profile, rows } of books) {
    // The methods are the form's, and workbooks of one form are read.
    const write = (bytes: Uint8Array): void => draft.write(bytes);
    writer ??= DATA_FORMATS[format](datasetColumns(profile), write, profile);
    writer.add(rows);
    files += rows.length === 0 ? 0 : 1;
    programs += rows.length;
  }
  writer?.end();
  return { files, programs };
}
