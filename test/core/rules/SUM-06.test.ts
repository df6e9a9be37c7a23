import { sum06 } from '../../../src/core/rules/SUM-06';
import type { ProgramCells } from '../../support/programs';
import { testRule } from '../../support/testRule';

/** As many programs that pay 8 a head. */
function others(count: number): ProgramCells[] {
  return Array.from({ length: count }, () => ({}));
}

const FAR = { peopleText: '職員2.10人', people: 27 };
const MIXED = { peopleText: '職員7.08人\n（正規3.68人、非常勤3.40人）', people: 39 };
const FEW = { peopleText: '職員0.36人' };

/** A cost for so many 人 beside others that pay 8 a head. */
function far(cost: number, people: number, expected: number) {
  return {
    at: 'H3',
    key: 'far',
    values: {
      cost,
      people,
      perHead: cost / people,
      median: 8,
      lowest: 8,
      highest: 8,
      unit: '百万円',
    },
    related: ['G3'],
    expected,
    actual: cost,
    quantity: 'amount',
  } as const;
}

testRule(sum06, {
  'a cost per head far above the median of the others is reported': {
    cells: [FAR, ...[7, 8, 8, 8, 8, 8, 9].map((people) => ({ people, total: people + 10 }))],
    found: [
      {
        at: 'H3',
        key: 'far',
        values: {
          cost: 27,
          people: 2.1,
          perHead: 27 / 2.1,
          median: 8,
          lowest: 7,
          highest: 9,
          unit: '百万円',
        },
        related: ['G3'],
        expected: 17,
        actual: 27,
        quantity: 'amount',
      },
    ],
  },
  'so is one far below it': {
    cells: [{ ...FAR, people: 10 }, ...others(7)],
    found: [far(10, 2.1, 17)],
  },
  'fewer than eight programs say nothing': { cells: [FAR, ...others(6)] },
  // 0.36人 at 8 are 2.88.
  'a cost that may have been rounded up to within 120 % is left alone': {
    cells: [{ ...FEW, people: 3 }, ...others(7)],
  },
  'so is one that may have been rounded down to 80 %': {
    cells: [{ ...FEW, people: 2 }, ...others(7)],
  },
  'beyond rounding it is not': {
    cells: [{ ...FEW, people: 4 }, ...others(7)],
    found: [far(4, 0.36, 3)],
  },
  'let alone farther off': {
    cells: [{ ...FEW, people: 5 }, ...others(7)],
    found: [far(5, 0.36, 3)],
  },
  'a program that names non-regular staff is skipped': { cells: [MIXED, ...others(8)] },
  'and does not count for others': { cells: [FAR, MIXED, ...others(6)] },
  'without a cost there is nothing to compare': { cells: [{ people: null }, ...others(8)] },
  'nor with a nil one': { cells: [{ people: '—' }, ...others(8)] },
  'without people there is nothing to compare': { cells: [{ peopleText: null }, ...others(8)] },
  'nor with nil people': { cells: [{ peopleText: '—' }, ...others(8)] },
  'a scope note is no kind of staff': {
    cells: [{ peopleText: '職員1.00人（他部局のものを除く）', people: 20 }, ...others(7)],
    found: [far(20, 1, 8)],
  },
});
