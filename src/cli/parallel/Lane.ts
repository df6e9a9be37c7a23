import { Worker } from 'node:worker_threads';
import type { CheckJob, Outcome } from '../checkFile';
import type { Found } from '../input/findWorkbooks';
import { troubleText } from '../input/troubleText';

/** A worker thread that checks one file at a time; after a crash the next file gets a new one. */
export class Lane {
  private worker: Worker | null = null;
  /** Take what becomes of the file under way. */
  private settle: (outcome: Outcome) => void = () => undefined;
  private fail: (error: unknown) => void = () => undefined;

  constructor(
    private readonly script: string,
    private readonly job: CheckJob,
  ) {}

  /** Never rejects: a thread that dies is the trouble of the file it was at. */
  check(file: Found): Promise<Outcome> {
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
    worker.on('message', (outcome: Outcome) => this.settle(outcome));
    worker.on('messageerror', lose);
    worker.on('error', lose);
    worker.on('exit', (code) => lose(new Error(`worker thread, exit ${code}`)));
    return worker;
  }
}
