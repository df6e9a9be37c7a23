import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { checkSteps, checkWorkbook } from '../../../src/core/check';
import type { Steps } from '../../../src/core/collections/steps';
import { chiba } from '../../../src/core/profiles/chiba';
import { bulkSteps, gatherBulk, planBulk } from '../../../src/core/proposals/bulk';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/Snapshot';
import { drawCity } from '../../city/drawCity';
import { layCity } from '../../city/layCity';
import { plantErrors } from '../../city/plantErrors';
import { hostileCity } from '../fuzz/hostileCity';

function city(seed: number, sheets: number, programsPerSheet: number): WorkbookSnapshot {
  return layCity(plantErrors(drawCity({ seed, sheets, programsPerSheet }), seed, 0.5).city)
    .snapshot;
}

/** All of the work, step by step in turns. */
function inTurns<T>(...work: readonly Steps<T>[]): T[] {
  const done = new Map<Steps<T>, T>();
  while (done.size < work.length) {
    for (const steps of work) {
      if (done.has(steps)) continue;
      const step = steps.next();
      if (step.done === true) done.set(steps, step.value);
    }
  }
  return work.flatMap((steps) => done.get(steps) ?? []);
}

function stepsOf(steps: Steps<unknown>): number {
  let count = 1;
  while (steps.next().done !== true) count += 1;
  return count;
}

test('checks that take turns, step by step, find what each finds alone', () => {
  const property = fc.property(hostileCity, hostileCity, (one, other) => {
    const found = inTurns(checkSteps(one, chiba), checkSteps(other, chiba));
    const alone = [one, other].map((snapshot) => checkWorkbook(snapshot, chiba));
    const plain = ({ findings, unverified }: (typeof found)[number]) => ({ findings, unverified });
    expect(found.map(plain)).toEqual(alone.map(plain));
    expect(found.map(({ book }) => book.notRead)).toEqual(alone.map(({ book }) => book.notRead));
  });
  fc.assert(property, { numRuns: 40 });
});

test('what can be fixed at once is gathered in steps as it is in one go', () => {
  const checked = [1, 2].map((seed) => checkWorkbook(city(seed, 2, 9), chiba));
  const found = inTurns(...checked.map((one) => bulkSteps(one)));
  const plans = found.map((bulk) => planBulk(bulk, new Set(), 'formula'));
  expect(plans).toEqual(checked.map((one) => planBulk(gatherBulk(one), new Set(), 'formula')));
  expect(plans.some(({ items }) => items.length > 0)).toBe(true);
});

test('the more programs, the more steps: on one sheet as on several', () => {
  const few = stepsOf(checkSteps(city(1, 1, 100), chiba));
  const many = stepsOf(checkSteps(city(1, 1, 400), chiba));
  const sheets = stepsOf(checkSteps(city(1, 10, 40), chiba));
  // Each rule pauses within the programs, besides reading them.
  expect(many - few).toBeGreaterThan(6 * 30);
  expect(sheets).toBeGreaterThan(many);
});

describe('memory', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const settled = async (): Promise<number> => {
    for (let round = 0; round < 2; round++) {
      await new Promise((resolve) => setImmediate(resolve));
      collect();
    }
    return process.memoryUsage().heapUsed;
  };

  test('after ten checks nothing of the first nine is kept, and no more than after two', async () => {
    const held: { check: unknown } = { check: null };
    const former: WeakRef<object>[] = [];
    const check = (): void => {
      // Read anew each time, with texts of its own.
      const snapshot = city(7 + former.length, 4, 25);
      const checked = checkWorkbook(snapshot, chiba);
      const bulk = gatherBulk(checked);
      planBulk(bulk, new Set(), 'formula');
      held.check = [checked, bulk];
      former.push(
        ...[snapshot, checked.book, checked.book.layout, bulk].map((one) => new WeakRef(one)),
      );
    };
    check();
    check();
    const second = await settled();
    for (let count = 3; count <= 10; count++) check();
    const last = await settled();
    const alive = former.filter((one) => one.deref() !== undefined);
    expect(alive).toHaveLength(4);
    expect(last).toBeLessThan(second * 1.05);
    expect(held.check).not.toBeNull();
  }, 60_000);
});
