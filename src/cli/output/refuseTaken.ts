import { accessSync, constants, lstatSync, type Stats } from 'node:fs';
import { systemCode } from '../input/troubleText';

/** A place to write to. */
export interface OutputTarget {
  /** Full. */
  readonly path: string;
  readonly force: boolean;
}

/** Something stands where a file is to be written. */
export class OutputProblem extends Error {
  override readonly name = 'OutputProblem';

  constructor(readonly reason: 'exists' | 'isFolder' | 'notRegular' | 'readOnly') {
    super(reason);
  }
}

/** @throws {OutputProblem} or an error of the file system */
export function refuseTaken({ path: place, force }: OutputTarget): void {
  // A link counts, wherever it leads.
  const stats = lstatSync(place, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (stats.isDirectory()) throw new OutputProblem('isFolder');
  if (!force) throw new OutputProblem('exists');
  if (stats.isSymbolicLink()) return;
  if (!stats.isFile()) throw new OutputProblem('notRegular');
  if (isReadOnly(place, stats)) throw new OutputProblem('readOnly');
}

/** Renaming would replace it all the same; the superuser may write to anything. */
function isReadOnly(place: string, { mode }: Stats): boolean {
  if ((mode & 0o222) === 0) return true;
  try {
    accessSync(place, constants.W_OK);
    return false;
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error) ?? '')) throw error;
    return true;
  }
}
