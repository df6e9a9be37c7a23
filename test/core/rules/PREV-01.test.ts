import { seenBy } from '../../support/programs';

test.each([
  '歳出決算額74百万円（うち一般財源72百万円）',
  '歳出\n決算額 4百万円',
  '歳出決算額 —',
  '—',
  '－',
  null,
])('%s is right', (previousYear) => {
  expect(seenBy('PREV-01', { previousYear })).toEqual([]);
});

test('歳出予算額 is a warning at the text', () => {
  expect(seenBy('PREV-01', { previousYear: '歳出予算額76百万円' })).toMatchObject([
    { severity: 'warning', cell: 'I5', expected: '歳出決算額', actual: '歳出予算額' },
  ]);
});

test('a bare number is a warning, as text or as a number', () => {
  for (const previousYear of ['9', 9]) {
    expect(seenBy('PREV-01', { previousYear })).toMatchObject([
      { severity: 'warning', cell: 'I5', expected: '歳出決算額', actual: '9' },
    ]);
  }
});
