import { checkWorkbook } from '../../src/core/check';
import { chiba } from '../../src/core/profiles/chiba';
import type { WorkbookSnapshot } from '../../src/core/snapshot/Snapshot';
import { cityOf, programsOf, SIZES, type Size } from './cities';
import { measure } from './measure';
import type { Result } from './Result';

/** ms for the smaller city, with every rule on: nobody feels it. */
const CHECK_TARGET = 60;
const GROWTH_TARGET = { below: 1.25, inclusive: true };

/**
 * JSON.parse of a snapshot and the check of what it gave: the check meets fresh strings every
 * time, as it does behind a file or behind Excel.
 */
function timeSize(size: Size): { parse: number; check: number } {
  const json = JSON.stringify(cityOf(size).snapshot);
  const parse = (): WorkbookSnapshot => JSON.parse(json) as WorkbookSnapshot;
  let snapshot = parse();
  const repeat = Math.max(1, Math.round(10000 / programsOf(size)));
  const fresh: WorkbookSnapshot[] = [];
  const times = measure([
    {
      name: 'parse',
      repeat,
      run: () => {
        snapshot = parse();
        fresh.push(snapshot);
      },
    },
    {
      name: 'check',
      repeat,
      run: () => {
        checkWorkbook(fresh.pop() ?? snapshot, chiba);
      },
    },
  ]);
  return { parse: times.get('parse') ?? Number.NaN, check: times.get('check') ?? Number.NaN };
}

/** The core's check against JSON.parse of the same snapshot, and how its cost grows. */
export function benchCore(): Result[] {
  const times = SIZES.map((size) => ({ programs: programsOf(size), ...timeSize(size) }));
  const results: Result[] = times.map(({ programs, parse, check }) => ({
    what: 'core check',
    programs,
    time: check,
    against: 'JSON.parse of the snapshot',
    otherTime: parse,
    target: null,
  }));
  const [small, large] = times;
  if (small !== undefined && large !== undefined) {
    results.push({
      what: 'core check',
      programs: small.programs,
      time: small.check,
      against: 'what nobody feels',
      otherTime: CHECK_TARGET,
      target: { below: 1, inclusive: true },
    });
    results.push({
      what: 'core check, per 1,000 programs',
      programs: large.programs,
      time: (large.check / large.programs) * 1000,
      against: `the same at ${small.programs} programs`,
      otherTime: (small.check / small.programs) * 1000,
      target: GROWTH_TARGET,
    });
  }
  return results;
}
