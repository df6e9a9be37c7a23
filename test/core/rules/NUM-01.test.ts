import { seenBy } from '../../support/programs';

test('numbers, nil marks and blanks are right', () => {
  expect(seenBy('NUM-01', {}, { people: 8, things: '—', money: null, total: '－' })).toEqual([]);
});

test.each([
  ['1,539', 1539],
  ['１，５３９', 1539],
  ['10百万円', 10],
  ['10,000千円', 10],
  [' 8 ', 8],
  ['△5', -5],
  ['（5）', -5],
  ['O', 0],
])('`%s` is text, read as %d', (text, value) => {
  expect(seenBy('NUM-01', { money: text })).toMatchObject([
    { severity: 'error', cell: 'H5', expected: value, actual: text },
  ]);
});

test('every cost and the total are looked at', () => {
  const texts = { people: '8', things: '0', money: '10', total: '18' };
  expect(seenBy('NUM-01', texts).map((seen) => seen.cell)).toEqual(['H3', 'I3', 'H4', 'H5']);
});

test('what is no amount at all is an error without an expected figure', () => {
  for (const money of ['調整中', true, { error: '#REF!' }]) {
    expect(seenBy('NUM-01', { money })).toMatchObject([{ severity: 'error', expected: null }]);
  }
  expect(seenBy('NUM-01', { money: { error: '#REF!' } })[0]?.ja).toContain('#REF!');
});
