import type { CheckJob, Outcome } from '../checkFile';
import type { Found } from '../input/findWorkbooks';
import { Lane } from './Lane';

/** Files a lane may be ahead of the one whose turn it is: so few results wait in memory. */
const AHEAD = 2;

/** Checks files in so many threads; results come in the files' order. */
export async function* checkInParallel(
  files: readonly Found[],
  job: CheckJob,
  script: string,
  threads: number,
): AsyncGenerator<Outcome> {
  const lanes = Array.from({ length: threads }, () => new Lane(script, job));
  const pool = new Pool(lanes);
  const started: Promise<Outcome>[] = [];
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
async function* first(started: Promise<Outcome>[]): AsyncGenerator<Outcome> {
  const outcome = await started.shift();
  if (outcome !== undefined) yield outcome;
}

/** Gives each file to the lane that is free first. */
class Pool {
  private readonly free: Lane[];
  private readonly waiting: ((lane: Lane) => void)[] = [];

  constructor(lanes: readonly Lane[]) {
    this.free = [...lanes];
  }

  async check(file: Found): Promise<Outcome> {
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
