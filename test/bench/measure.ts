import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Rounds that are thrown away, and rounds of which the median is taken. */
const WARM_UP = 1;
const ROUNDS = 5;
/** Milliseconds after which a program is given up. */
const LONGEST = 120_000;
const ROOT = path.join(__dirname, '../..');

/** Seconds of one run; infinite where it was given up. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

/** A run of a program. */
export type Run = () => Cost;

/** Runs by who is measured. */
export interface Runs {
  readonly [who: string]: Run;
}

/** Medians of each. They take turns within every round: whatever else the machine does hits all alike. */
export function measure(runs: Runs): Map<string, Cost> {
  const taken = Object.entries(runs).map(([who, run]) => ({ who, run, costs: new Array<Cost>() }));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const { run, costs } of taken) {
      // Who was given up once would be so again.
      if (costs.some(({ cpu }) => cpu === Infinity)) continue;
      const cost = run();
      if (round >= WARM_UP || cost.cpu === Infinity) costs.push(cost);
    }
  }
  return new Map(
    taken.map(({ who, costs }) => [
      who,
      { cpu: median(costs, 'cpu'), wall: median(costs, 'wall') },
    ]),
  );
}

function median(costs: readonly Cost[], key: keyof Cost): number {
  const sorted = costs.map((cost) => cost[key]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A program of Node as a process of its own, start included; its output is discarded. */
export function node(script: string, ...args: readonly string[]): Run {
  const hook = path.join(ROOT, 'test/bench/cpuTime.cjs');
  return program(process.execPath, '-r', hook, path.join(ROOT, script), ...args);
}

/** Any program that says at descriptor 3 what time it took of the processor. */
export function program(name: string, ...args: readonly string[]): Run {
  return () => {
    const start = performance.now();
    const { status, error, output } = spawnSync(name, args, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      timeout: LONGEST,
    });
    const wall = (performance.now() - start) / 1000;
    if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT') {
      return { cpu: Infinity, wall: Infinity };
    }
    if (error !== undefined) throw error;
    // 1: errors were found; 2: the workbook has no form.
    if (status === null || status > 2) throw new Error(`${args.join(' ')}: ${String(output[2])}`);
    return { cpu: Number(output[3]), wall };
  };
}
