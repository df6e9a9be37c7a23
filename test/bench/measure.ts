/** Rounds that are thrown away, and rounds of which the median is taken. */
const WARM_UP = 2;
const ROUNDS = 5;

/** Something to be timed; `repeat` runs make one sample, so that a sample outlasts the clock. */
export interface Contender {
  readonly name: string;
  readonly repeat: number;
  readonly run: () => void;
}

function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function sample({ repeat, run }: Contender): number {
  const start = performance.now();
  for (let index = 0; index < repeat; index += 1) run();
  return (performance.now() - start) / repeat;
}

/**
 * Median milliseconds of one run each. The contenders take turns within every round, so that
 * whatever else the machine does hits all of them alike.
 */
export function measure(contenders: readonly Contender[]): Map<string, number> {
  const samples = contenders.map((contender) => ({ contender, taken: new Array<number>() }));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const { contender, taken } of samples) {
      const time = sample(contender);
      if (round >= WARM_UP) taken.push(time);
    }
  }
  return new Map(samples.map(({ contender, taken }) => [contender.name, median(taken)]));
}
