import type { Calculate } from './Calculation';
import type { CalculationResults } from './model/recalculate';

/**
 * Calculates in a worker, whose answer alone may run WebAssembly; it starts with the first order and
 * stays. What an engine that broke was to do keeps its results, as all that it cannot do; the next
 * order gets another.
 */
export function newCalculate(): Calculate {
  let worker: Worker | null = null;
  return (order) => {
    const engine = (worker ??= new Worker(
      /* webpackChunkName: "calculation" */ new URL('./calculationWorker.ts', import.meta.url),
    ));
    return new Promise<CalculationResults>((resolve) => {
      engine.onmessage = ({ data }: MessageEvent<CalculationResults>) => resolve(data);
      engine.onerror = () => {
        engine.terminate();
        worker = null;
        resolve([]);
      };
      engine.postMessage(order);
    });
  };
}
