import { seenBy } from '../../support/programs';

test('歳出決算額 in カネ is last year’s word', () => {
  const [seen] = seenBy('PREV-02', { moneyText: '歳出決算額10百万円' });
  expect(seen).toMatchObject({
    severity: 'warning',
    cell: 'G5',
    related: [],
    expected: '歳出予算額',
    actual: '歳出決算額',
  });
  expect(seen?.ja).toContain('歳出予算額');
  expect(seen?.en).toContain('歳出予算額');
});

test.each(['10百万円', '委託料', 9])('%s does not say which amount it is', (moneyText) => {
  expect(seenBy('PREV-02', { moneyText })).toMatchObject([{ actual: String(moneyText) }]);
});

test.each(['歳出予算額10百万円', '歳出予算額 O円', '歳 出\n予算額10百万円', '—', '-', '', null])(
  '%j is fine',
  (moneyText) => {
    expect(seenBy('PREV-02', { moneyText })).toEqual([]);
  },
);
