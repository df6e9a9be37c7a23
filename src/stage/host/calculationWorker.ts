import start from '@ironcalc/wasm';
import { calculate } from './engine';
import type { CalculationOrder } from './model/recalculate';

/** The engine beside the page: answers each order with its results. */
const started = start();

self.addEventListener('message', ({ data }: MessageEvent<CalculationOrder>) => {
  const answer = started.then(() => self.postMessage(calculate(data)));
  // The page hears of errors, not of promises.
  answer.catch((error: unknown) => {
    setTimeout(() => {
      throw error;
    });
  });
});
