import { parentPort, workerData } from 'node:worker_threads';
import { checkFile, type CheckJob } from '../checkFile';
import type { FoundFile } from '../input/findWorkbooks';

// What a thread is given has no type; Lane starts this script, and only with a job.
const job = workerData as CheckJob;

/** Checks one file after the other, as they are handed over. */
parentPort?.on('message', (file: FoundFile) => {
  parentPort?.postMessage(checkFile(file, job));
});
