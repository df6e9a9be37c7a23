import { seenBy } from '../../support/programs';

test('general funds within the whole are right', () => {
  expect(seenBy('SUM-03', {})).toEqual([]);
});

test('general funds above the whole are an error at the text, in either year', () => {
  const seen = seenBy('SUM-03', {
    moneyText: '歳出予算額10百万円（うち一般財源12百万円）',
    previousYear: '歳出決算額9百万円\n（うちー般財源 9,500千円）',
  });
  expect(seen).toMatchObject([
    { severity: 'error', cell: 'G5', expected: 10, actual: 12 },
    { severity: 'error', cell: 'I5', expected: 9, actual: 9.5 },
  ]);
});

test('a parenthesis about something else, a nil and a blank are no general funds', () => {
  expect(seenBy('SUM-03', { moneyText: '歳出予算額10百万円（このほか30百万円）' })).toEqual([]);
  expect(seenBy('SUM-03', { moneyText: '歳出予算額10百万円（うち一般財源—）' })).toEqual([]);
  expect(seenBy('SUM-03', { moneyText: null, previousYear: null })).toEqual([]);
});
