import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { checkFile, type CheckJob, type FileOutcome } from '../checkFile';
import type { FoundFile } from '../input/findWorkbooks';
import { Worker } from 'node:worker_threads';
import { troubleText } from '../input/troubleText';

/** A worker thread that checks one file at a time; after a crash the next file gets a new one. */
class Lane {
  private worker: Worker | null = null;
  /** Take what becomes of the file under way. */
  private settle: (outcome: FileOutcome) => void = () => undefined;
  private fail: (error: unknown) => void = () => undefined;

  constructor(
    private readonly script: string,
    private readonly job: CheckJob,
  ) {}

  /** Never rejects: a thread that dies is the trouble of the file it was at. */
  check(file: FoundFile): Promise<FileOutcome> {
    const worker = (this.worker ??= this.start());
    return new Promise((resolve) => {
      this.settle = resolve;
      this.fail = (error) =>
        resolve({ file: file.name, reason: troubleText(error, this.job.language) });
      worker.postMessage(file);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.script, { workerData: this.job });
    const lose = (error: unknown): void => {
      // Its exit follows an error, when another thread may have taken its place.
      if (this.worker !== worker) return;
      this.worker = null;
      this.fail(error);
    };
    worker.on('message', (outcome: FileOutcome) => this.settle(outcome));
    worker.on('messageerror', lose);
    worker.on('error', lose);
    worker.on('exit', (code) => lose(new Error(`worker thread, exit ${code}`)));
    return worker;
  }
}

/** Files a lane may be ahead of the one whose turn it is: so few results wait in memory. */
const AHEAD = 2;

/** Gives each file to the lane that is free first. */
class Pool {
  private readonly free: Lane[];
  private readonly waiting: ((lane: Lane) => void)[] = [];

  constructor(lanes: readonly Lane[]) {
    this.free = [...lanes];
  }

  async check(file: FoundFile): Promise<FileOutcome> {
    const lane = this.free.pop() ?? (await this.turn());
    const outcome = await lane.check(file);
    const next = this.waiting.shift();
    if (next === undefined) this.free.push(lane);
    else next(lane);
    return outcome;
  }

  private turn(): Promise<Lane> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

const MOST_THREADS = 4;
/** Threads take longer to start than so much takes to check: 1,000 programs are a third of it. */
const LEAST_BYTES = 2_000_000;

/**
 * Checks files one by one as their results are asked for; many of them in threads. Results come in
 * the files' order.
 * @param script of a worker thread; null to do all in this one
 */
export function checkFiles(
  files: readonly FoundFile[],
  job: CheckJob,
  script: string | null,
): AsyncIterable<FileOutcome> | Iterable<FileOutcome> {
  const threads = Math.min(availableParallelism(), MOST_THREADS, files.length);
  if (script === null || threads < 2 || !isMuch(files)) return inTurn(files, job);
  return checkInParallel(files, job, script, threads);
}

function isMuch(files: readonly FoundFile[]): boolean {
  let bytes = 0;
  for (const { path } of files) bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return bytes >= LEAST_BYTES;
}

function* inTurn(files: readonly FoundFile[], job: CheckJob): Generator<FileOutcome> {
  for (const file of files) yield checkFile(file, job);
}

/** Checks files in so many threads; results come in the files' order. */
export async function* checkInParallel(
  files: readonly FoundFile[],
  job: CheckJob,
  script: string,
  threads: number,
): AsyncGenerator<FileOutcome> {
  const lanes = Array.from({ length: threads }, () => new Lane(script, job));
  const pool = new Pool(lanes);
  const started: Promise<FileOutcome>[] = [];
  try {
    for (const file of files) {
      if (started.length === threads * AHEAD) yield* first(started);
      started.push(pool.check(file));
    }
    while (started.length > 0) yield* first(started);
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()));
  }
}

/** Takes the first out, once it is there. */
async function* first(started: Promise<FileOutcome>[]): AsyncGenerator<FileOutcome> {
  const outcome = await started.shift();
  if (outcome !== undefined) yield outcome;
}
