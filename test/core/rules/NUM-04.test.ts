import { seenBy } from '../../support/programs';

test.each([-8, '△8', '▲8', '-8', '−8', '（8）', '(8)'])('%s is a negative amount', (people) => {
  const [seen] = seenBy('NUM-04', { people });
  expect(seen).toMatchObject({
    severity: 'error',
    cell: 'H3',
    related: [],
    expected: null,
    actual: -8,
  });
  expect(seen?.ja).toContain('-8百万円');
  expect(seen?.en).toContain('negative');
});

test('every amount is looked at, the total too', () => {
  const cells = { people: -1, things: -2, money: -3, total: -6 };
  expect(seenBy('NUM-04', cells).map(({ cell }) => cell)).toEqual(['H3', 'I3', 'H4', 'H5']);
});

test.each([0, 8, '—', '-', '△', null])('%s is not negative', (things) => {
  expect(seenBy('NUM-04', { things })).toEqual([]);
});
