import { prev03 } from '../../../src/core/rules/PREV-03';
import { testRule } from '../../support/testRule';

const isNew = '●';

testRule(prev03, {
  'a new program without a previous year is right': {
    cells: [null, '—', '9', '歳出決算額 —', '歳出決算額0円'].map((previousYear) => ({
      isNew,
      previousYear,
    })),
  },
  'a program that is not new may have one': { cells: { previousYear: '歳出決算額112百万円' } },
  'a new program with an amount is a warning at the text': {
    cells: { isNew, previousYear: '歳出決算額112百万円' },
    found: [
      {
        at: 'I5',
        key: 'amount',
        values: { written: '112百万円' },
        related: ['B3'],
        actual: 112,
        quantity: 'amount',
      },
    ],
  },
});
