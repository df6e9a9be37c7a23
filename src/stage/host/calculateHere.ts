import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initSync } from '@ironcalc/wasm';
import { calculate } from './engine';
import type { Calculate } from './Calculation';

let isReady = false;

/** Calculates at once, in Node: pages have `calculateInWorker` in its place. */
export function newCalculate(): Calculate {
  return (order) => {
    if (!isReady) {
      const { resolve } = createRequire(join(__dirname, 'calculateHere.js'));
      initSync({ module: readFileSync(resolve('@ironcalc/wasm/wasm_bg.wasm')) });
      isReady = true;
    }
    return calculate(order);
  };
}
