import { readFileSync, statSync } from 'node:fs';
import { FileProblem } from '../../files/FileProblem';
import { LIMITS } from '../../files/limits';
import { readWorkbookFile, type WorkbookFile } from '../../files/readXlsx';

/** A workbook's values, what was waived in it, and the bytes they came from. */
export interface OpenedFile extends WorkbookFile {
  readonly bytes: Uint8Array;
}

/** @throws {FileProblem} or an error of the file system */
export function readWorkbook(file: string): OpenedFile {
  if (statSync(file).size > LIMITS.totalBytes) throw new FileProblem('tooLarge');
  const bytes = readFileSync(file);
  return { bytes, ...readWorkbookFile(bytes) };
}
