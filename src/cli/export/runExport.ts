import { datasetColumns } from '../../core/dataset/datasetSchema';
import { toDatasetRows } from '../../core/dataset/toDatasetRows';
import { EXIT, type ExitCode } from '../ExitCode';
import { FormBatch } from '../gather/FormBatch';
import type { GatherArguments } from '../gather/GatherArguments';
import { systemCode } from '../input/troubleText';
import { DraftFile } from '../output/DraftFile';
import { printable } from '../text/printable';
import type { Terminal } from '../Terminal';
import { CLI_WORDS } from '../words/cliWords';
import { DATA_FORMATS, type DataFormatName } from '.';
import type { RowWriter } from './RowWriter';

/** What `export` is asked for. */
export interface ExportArguments extends GatherArguments {
  readonly format: DataFormatName;
}

/** Writes the programs of all workbooks as data, file after file. */
export async function runExport(wanted: ExportArguments, terminal: Terminal): Promise<ExitCode> {
  const { output, language } = wanted;
  const words = CLI_WORDS[language];
  const batch = await FormBatch.open(wanted, terminal);
  if (batch === null) return EXIT.trouble;
  let draft: DraftFile | null = null;
  try {
    draft = new DraftFile(batch.target);
    const written = writeRows(batch, wanted.format, draft);
    if (written.files === 0) {
      draft.drop();
      batch.complain('', words.export.nothing);
      return EXIT.trouble;
    }
    draft.keep();
    terminal.out(`${words.export.exported(written.files, written.programs, printable(output))}\n`);
  } catch (error) {
    draft?.drop();
    batch.complain(output, words.output.notWritten(systemCode(error) ?? String(error)));
    return EXIT.trouble;
  }
  return batch.hasTrouble ? EXIT.trouble : EXIT.clean;
}

/** @throws an error of the file system */
function writeRows(
  batch: FormBatch,
  format: DataFormatName,
  draft: DraftFile,
): { readonly files: number; readonly programs: number } {
  let writer: RowWriter | null = null;
  let [files, programs] = [0, 0];
  for (const { name, check } of batch.forms()) {
    // The methods are the form's, and one form is read.
    writer ??= DATA_FORMATS[format](datasetColumns(check.book.profile), (bytes) => {
      draft.write(bytes);
    });
    const rows = toDatasetRows(name, check);
    writer.add(rows);
    files += 1;
    programs += rows.length;
  }
  writer?.end();
  return { files, programs };
}
