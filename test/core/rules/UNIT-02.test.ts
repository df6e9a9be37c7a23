import { seenBy } from '../../support/programs';

test('a cost of a thousand times its text is a unit mixed up', () => {
  const cells = { money: 10_000, total: 10_008 };
  const [seen] = seenBy('UNIT-02', cells);
  expect(seen).toMatchObject({
    severity: 'error',
    cell: 'H5',
    related: ['G5'],
    expected: 10,
    actual: 10_000,
  });
  expect(seen?.ja).toContain('1,000倍');
  expect(seen?.en).toContain('1,000 times');
  expect(seenBy('SUM-01', cells)).toEqual([]);
  expect(seenBy('SUM-02', cells)).toEqual([]);
});

test('a text of a thousand times its cost is one too', () => {
  const cells = { moneyText: '歳出予算額75,432百万円', money: 75 };
  expect(seenBy('UNIT-02', cells)).toMatchObject([{ expected: 75_432, actual: 75 }]);
});

test('モノ is compared with the amount that its text names', () => {
  const cells = { thingsText: '減価償却費5百万円', things: 5_000, total: 5_018 };
  expect(seenBy('UNIT-02', cells)).toMatchObject([{ cell: 'H4', related: ['G4'], expected: 5 }]);
  expect(seenBy('SUM-01', cells)).toEqual([]);
});

test('SUM-01 still speaks where no unit explains the difference', () => {
  expect(seenBy('SUM-01', { total: 18_000 })).toHaveLength(1);
  expect(seenBy('UNIT-02', { total: 18_000 })).toEqual([]);
});

test.each([
  { money: 75, moneyText: '歳出予算額75,432千円' },
  { money: 100 },
  { money: null },
  { money: 0 },
  { money: '—', moneyText: '—' },
  { moneyText: '歳出予算額 O円', money: 0 },
])('%j mixes up no unit', (cells) => {
  expect(seenBy('UNIT-02', cells)).toEqual([]);
});
