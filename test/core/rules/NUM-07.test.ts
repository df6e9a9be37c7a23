import { seenBy } from '../../support/programs';

test('an amount with decimals is proposed rounded', () => {
  const [seen] = seenBy('NUM-07', { money: 10.4 });
  expect(seen).toMatchObject({
    severity: 'warning',
    cell: 'H5',
    related: [],
    expected: 10,
    actual: 10.4,
  });
  expect(seen?.ja).toContain('10.4百万円');
  expect(seenBy('NUM-07', { total: '18.5' })).toMatchObject([{ cell: 'I3', actual: 18.5 }]);
});

test('people with three decimals are reported at their text', () => {
  expect(seenBy('NUM-07', { peopleText: '職員1.005人' })).toMatchObject([
    { cell: 'G3', actual: 1.005 },
  ]);
  const kinds = '職員2.00人（正規1.125人、嘱託0.875人）';
  expect(seenBy('NUM-07', { peopleText: kinds })).toMatchObject([{ cell: 'G3', actual: 1.125 }]);
});

test.each([
  '職員5.34人（正規3.14人、非常勤1.8人、嘱託0.4人）',
  '職員22.36人',
  '職員1.10人',
  '—',
  null,
])('%s has two decimals at most', (peopleText) => {
  expect(seenBy('NUM-07', { peopleText })).toEqual([]);
});

test('the noise of a calculated figure is none', () => {
  expect(seenBy('NUM-07', { money: 0.1 + 0.2 + 9.7, things: null })).toEqual([]);
});

test('an amount in a text may have decimals', () => {
  expect(seenBy('NUM-07', { moneyText: '歳出予算額10,432千円' })).toEqual([]);
});
