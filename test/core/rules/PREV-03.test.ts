import { seenBy } from '../../support/programs';

const isNew = '●';

test('a new program without a previous year is right', () => {
  for (const previousYear of [null, '—', '9', '歳出決算額 —', '歳出決算額0円']) {
    expect(seenBy('PREV-03', { isNew, previousYear })).toEqual([]);
  }
});

test('a program that is not new may have one', () => {
  expect(seenBy('PREV-03', { previousYear: '歳出決算額112百万円' })).toEqual([]);
});

test('a new program with an amount is a warning at the text', () => {
  expect(seenBy('PREV-03', { isNew, previousYear: '歳出決算額112百万円' })).toMatchObject([
    { severity: 'warning', cell: 'I5', related: ['B3'], expected: null, actual: 112 },
  ]);
});
