import { FileProblem } from '../../files/FileProblem';
import { loadWorkbook } from './model/loadWorkbook';
import { packWorkbook } from './model/packWorkbook';
import type { LoadMessage, LoadOrder } from './loadInWorker';

/** Reads workbooks beside the page: one, and then it is ended. */
function load({ bytes, name }: LoadOrder): void {
  try {
    const workbook = loadWorkbook(bytes, name, (share) => answer({ kind: 'read', share }));
    for (const piece of packWorkbook(workbook)) answer(piece);
    answer({ kind: 'done' });
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    answer({ kind: 'refused', reason: error.reason, place: error.place });
  }
}

function answer(message: LoadMessage): void {
  self.postMessage(message);
}

self.addEventListener('message', ({ data }: MessageEvent<LoadOrder>) => load(data));
