import { prev05 } from '../../../src/core/rules/PREV-05';
import type { ProgramCells } from '../../support/programs';
import { testRule } from '../../support/testRule';

/** A budget after a settlement, 百万円. */
function after(before: number, now: number): ProgramCells {
  return {
    moneyText: `歳出予算額${now}百万円`,
    money: now,
    previousYear: `歳出決算額${before}百万円`,
  };
}

function changed(key: 'more' | 'less', before: number, now: number, change: number) {
  return {
    at: 'I5',
    key,
    values: { now, before, change, unit: '百万円' },
    related: ['G5'],
    expected: now,
    actual: before,
    quantity: 'amount',
  } as const;
}

testRule(prev05, {
  'a budget far above last year’s settlement is information': {
    cells: after(83, 156),
    found: [changed('more', 83, 156, 73)],
  },
  'one far below it is, too': {
    cells: after(81, 40),
    found: [changed('less', 81, 40, 41)],
  },
  'half of it below is far enough': {
    cells: after(80, 40),
    found: [changed('less', 80, 40, 40)],
  },
  'half of it and 10 百万円 above are far enough': {
    cells: after(20, 30),
    found: [changed('more', 20, 30, 10)],
  },
  'what is not far enough in share and amount': {
    cells: [after(4, 10), after(1057, 1539), after(112, 100), after(10, 19), after(20, 29)],
  },
  'no settlement': {
    cells: ['—', null, 9, '歳出予算額83百万円', '83百万円'].map((previousYear) => ({
      ...after(83, 156),
      previousYear,
    })),
  },
  'without a budget there is nothing to compare': {
    cells: { ...after(83, 0), moneyText: '—', money: null },
  },
});
