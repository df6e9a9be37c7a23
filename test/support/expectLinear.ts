/** How many small inputs are as much as the large one. */
const PARTS = 64;
/** Work in the square of its input takes PARTS times as long; work in line with it, about as long. */
const MOST = 16;
/** Microseconds in which no machine does the square of any size asked for: a ratio of less says nothing. */
const LEAST = 2_000;
const ROUNDS = 24;

/**
 * Holds that work grows with its input and not with the square of it. One large input is held
 * against as much in small pieces, by the CPU time of this process: whatever else the machine does,
 * and however slow it is, counts for neither. One round out of several has to show it.
 * @param make an input of a size
 */
export function expectLinear<T>(
  size: number,
  make: (size: number) => T,
  run: (input: T) => unknown,
): void {
  const small = Array.from({ length: PARTS }, () => make(Math.ceil(size / PARTS)));
  const large = make(size);
  // What is compiled at its first uses counts for neither: slow pieces would excuse a slow whole.
  small.forEach(run);
  const ratios: number[] = [];
  do {
    const before = cpuTime(() => small.forEach(run));
    const whole = cpuTime(() => run(large));
    // Only the whole may have made V8 compile what both run.
    const pieces = Math.min(
      before,
      cpuTime(() => small.forEach(run)),
    );
    ratios.push(whole < LEAST ? 1 : whole / Math.max(pieces, 1));
  } while (Math.min(...ratios) > MOST && ratios.length < ROUNDS);
  expect(Math.min(...ratios)).toBeLessThanOrEqual(MOST);
}

/** Microseconds of this process, all of its threads together. */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
