import { readFileSync, statSync } from 'node:fs';
import { FileProblem } from '../../files/FileProblem';
import { LIMITS } from '../../files/limits';
import { readWorkbookFile, type WorkbookFile } from '../../files/readXlsx';

/** Milliseconds after which a file is given up. */
const LONGEST = 60_000;

interface ReadFile {
  readonly bytes: Buffer;
  /** Permissions. */
  readonly mode: number;
}

/** A workbook's values, what was waived in it, and the file that they came from. */
export interface OpenedFile extends WorkbookFile {
  readonly bytes: Uint8Array;
  /** Permissions. */
  readonly mode: number;
}

/** @throws {FileProblem} or an error of the file system */
export function openWorkbook(file: string): OpenedFile {
  const { bytes, mode } = readRegularFile(file);
  const start = performance.now();
  const isOver = () => performance.now() - start > LONGEST;
  return { bytes, mode, ...readWorkbookFile(bytes, isOver) };
}

/**
 * Reads a file, and nothing that only looks like one: a pipe or a device may never end.
 * @throws {FileProblem} or an error of the file system
 */
export function readRegularFile(file: string): ReadFile {
  const stats = statSync(file);
  // A folder's own error says more.
  if (!stats.isFile() && !stats.isDirectory()) throw new FileProblem('notRegular');
  if (stats.size > LIMITS.totalBytes) throw new FileProblem('tooLarge');
  return { bytes: readFileSync(file), mode: stats.mode & 0o777 };
}
