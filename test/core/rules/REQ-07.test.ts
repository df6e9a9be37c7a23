import { seenBy } from '../../support/programs';

test('text and cost, or neither, are right', () => {
  expect(seenBy('REQ-07', {})).toEqual([]);
  for (const peopleText of [null, '—']) {
    for (const people of [null, '—', 0]) {
      expect(seenBy('REQ-07', { peopleText, people, total: 10 })).toEqual([]);
    }
  }
  expect(seenBy('REQ-07', { peopleText: '職員0.01人', people: 0 })).toEqual([]);
});

test.each([[null], ['—']])('a text beside the cost %j is an error at the cost', (people) => {
  const found = seenBy('REQ-07', { people });
  expect(found).toMatchObject([{ severity: 'error', cell: 'H3', related: ['G3'], program: 0 }]);
  expect(found[0]?.ja).toContain('職員1.00人');
});

test.each([[null], ['—']])('a cost beside the text %j is an error at the text', (peopleText) => {
  const found = seenBy('REQ-07', { peopleText });
  expect(found).toMatchObject([{ severity: 'error', cell: 'G3', related: ['H3'] }]);
  expect(found[0]?.en).toContain('8百万円');
});
