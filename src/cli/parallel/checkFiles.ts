import { availableParallelism } from 'node:os';
import { checkFile, type CheckJob, type Outcome } from '../checkFile';
import type { Found } from '../input/findWorkbooks';
import { checkInParallel } from './checkInParallel';

const MOST_THREADS = 4;
/** A thread takes longer to start than a few files take to check. */
const FEWEST_FILES = 4;

/**
 * Checks files one by one as their results are asked for; many of them in threads. Results come in
 * the files' order.
 * @param script of a worker thread; null to do all in this one
 */
export function checkFiles(
  files: readonly Found[],
  job: CheckJob,
  script: string | null,
): AsyncIterable<Outcome> | Iterable<Outcome> {
  const threads = Math.min(availableParallelism(), MOST_THREADS, files.length);
  if (script === null || threads < 2 || files.length < FEWEST_FILES) return inTurn(files, job);
  return checkInParallel(files, job, script, threads);
}

function* inTurn(files: readonly Found[], job: CheckJob): Generator<Outcome> {
  for (const file of files) yield checkFile(file, job);
}
