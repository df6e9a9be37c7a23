import { Worker } from 'node:worker_threads';
import type { CheckJob, Outcome } from '../checkFile';
import type { Found } from '../input/findWorkbooks';
import { troubleText } from '../input/troubleText';

/** A worker thread that checks one file at a time; after a crash the next file gets a new one. */
export class Lane {
  private worker: Worker | null = null;

  constructor(
    private readonly script: string,
    private readonly job: CheckJob,
  ) {}

  /** Never rejects: a thread that dies is the trouble of the file it was at. */
  check(file: Found): Promise<Outcome> {
    const worker = (this.worker ??= new Worker(this.script, { workerData: this.job }));
    return new Promise((resolve) => {
      const finish = (outcome: Outcome): void => {
        worker.removeAllListeners();
        resolve(outcome);
      };
      const fail = (error: unknown): void => {
        this.worker = null;
        finish({ name: file.name, text: troubleText(error, this.job.language) });
      };
      worker.once('message', finish);
      worker.once('messageerror', fail);
      worker.once('error', fail);
      worker.once('exit', (code) => fail(new Error(`worker thread, exit ${code}`)));
      worker.postMessage(file);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }
}
