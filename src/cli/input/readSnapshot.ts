import { readFileSync, statSync } from 'node:fs';
import type { WorkbookSnapshot } from '../../core/snapshot/Snapshot';
import { FileProblem } from '../../files/FileProblem';
import { LIMITS } from '../../files/limits';
import { readXlsx } from '../../files/readXlsx';

/** @throws {FileProblem} or an error of the file system */
export function readSnapshot(file: string): WorkbookSnapshot {
  if (statSync(file).size > LIMITS.totalBytes) throw new FileProblem('tooLarge');
  return readXlsx(readFileSync(file));
}
