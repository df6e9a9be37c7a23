/**
 * Work that may be interrupted between any two of its steps, none of which lasts long. Whoever does
 * it decides when to let others have their turn; `finish` does not.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** So many small pieces make a step. */
export const PIECES = 50;

/** As `forEach`, some items a step. */
export function* forEachInSteps<T>(
  items: readonly T[],
  act: (item: T, index: number) => void,
): Steps<void> {
  for (let start = 0; start < items.length; start += PIECES) {
    if (start > 0) yield;
    items.slice(start, start + PIECES).forEach((item, at) => {
      act(item, start + at);
    });
  }
}
