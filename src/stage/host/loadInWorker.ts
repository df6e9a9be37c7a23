import { FileProblem, type FileProblemReason } from '../../files/FileProblem';
import { WorkbookUnpacker, type Packed } from './model/packWorkbook';
import type { Workbook } from './model/Workbook';

export interface LoadOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What the worker answers to one: how far it is, then the workbook in pieces, or why there is none. */
export type LoadMessage =
  | { readonly kind: 'read'; readonly share: number }
  | Packed
  | { readonly kind: 'done' }
  | {
      readonly kind: 'refused';
      readonly reason: FileProblemReason;
      readonly place: string | null;
    };

/** Reading is about so much of the work; the rest is handing over. */
const READING = 0.8;

/**
 * Reads a workbook in a worker, so that the page goes on: each piece that comes back is put in
 * within a few milliseconds.
 * @param onProgress is called with the share of the work that is done, from 0 to 1
 * @throws {FileProblem} as loadWorkbook
 */
export async function loadInWorker(
  bytes: Uint8Array,
  name: string,
  onProgress: (share: number) => void,
): Promise<Workbook> {
  const worker = new Worker(new URL('./loadWorker.ts', import.meta.url));
  try {
    return await new Promise((resolve, reject) => {
      const receiver = new Receiver(onProgress, resolve, reject);
      worker.addEventListener('message', ({ data }: MessageEvent<LoadMessage>) => {
        receiver.take(data);
      });
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      worker.postMessage({ bytes, name } satisfies LoadOrder);
    });
  } finally {
    worker.terminate();
  }
}

class Receiver {
  private readonly unpacker = new WorkbookUnpacker();
  private sheets = 1;

  constructor(
    private readonly onProgress: (share: number) => void,
    private readonly resolve: (workbook: Workbook) => void,
    private readonly reject: (problem: FileProblem) => void,
  ) {}

  take(message: LoadMessage): void {
    if (message.kind === 'read') this.onProgress(READING * message.share);
    else if (message.kind === 'done') this.resolve(this.unpacker.workbook);
    else if (message.kind === 'refused') {
      this.reject(new FileProblem(message.reason, message.place));
    } else this.unpack(message);
  }

  private unpack(piece: Packed): void {
    if (piece.kind === 'book') this.sheets = piece.sheets;
    this.unpacker.take(piece);
    const done = this.unpacker.workbook.sheets.length / this.sheets;
    this.onProgress(READING + (1 - READING) * done);
  }
}
