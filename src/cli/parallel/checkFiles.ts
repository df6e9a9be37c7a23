import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { checkFile, type CheckJob, type Outcome } from '../checkFile';
import type { Found } from '../input/findWorkbooks';
import { checkInParallel } from './checkInParallel';

const MOST_THREADS = 4;
/** Threads take longer to start than so much takes to check: 1,000 programs are a third of it. */
const LEAST_BYTES = 2_000_000;

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
  if (script === null || threads < 2 || !isMuch(files)) return inTurn(files, job);
  return checkInParallel(files, job, script, threads);
}

function isMuch(files: readonly Found[]): boolean {
  let bytes = 0;
  for (const { path } of files) bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return bytes >= LEAST_BYTES;
}

function* inTurn(files: readonly Found[], job: CheckJob): Generator<Outcome> {
  for (const file of files) yield checkFile(file, job);
}
