import { seenBy } from '../../support/programs';

const budget = (amount: number) => ({ moneyText: `歳出予算額${amount}百万円`, money: amount });
const settled = (amount: number) => ({ previousYear: `歳出決算額${amount}百万円` });

test('a budget far above last year’s settlement is information', () => {
  const [seen] = seenBy('PREV-05', { ...budget(156), ...settled(83) });
  expect(seen).toMatchObject({
    severity: 'info',
    cell: 'I5',
    related: ['G5'],
    expected: 156,
    actual: 83,
  });
  expect(seen?.ja).toContain('73百万円多く');
  expect(seen?.en).toContain('more');
});

test('one far below it is, too', () => {
  const [seen] = seenBy('PREV-05', { ...budget(40), ...settled(80) });
  expect(seen?.ja).toContain('40百万円少なく');
});

test.each([
  [10, 4],
  [1539, 1057],
  [100, 112],
  [19, 10],
])('%d after %d is not far enough in share and amount', (now, before) => {
  expect(seenBy('PREV-05', { ...budget(now), ...settled(before) })).toEqual([]);
});

test('the edges count', () => {
  expect(seenBy('PREV-05', { ...budget(30), ...settled(20) })).toHaveLength(1);
  expect(seenBy('PREV-05', { ...budget(29), ...settled(20) })).toEqual([]);
});

test.each(['—', null, 9, '歳出予算額83百万円', '83百万円'])(
  '%s is no settlement',
  (previousYear) => {
    expect(seenBy('PREV-05', { ...budget(156), previousYear })).toEqual([]);
  },
);

test('without a budget there is nothing to compare', () => {
  expect(seenBy('PREV-05', { moneyText: '—', money: null, ...settled(83) })).toEqual([]);
});
