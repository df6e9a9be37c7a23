import { seenBy } from '../../support/programs';

test('kinds that add up to the headline are right', () => {
  const peopleText = '職員5.34人\n（正規3.14人、非常勤1.8人、嘱託0.4人）';
  expect(seenBy('SUM-05', { peopleText })).toEqual([]);
});

test('kinds that do not add up are an error at the text', () => {
  const [seen] = seenBy('SUM-05', { peopleText: '職員7.08人（正規3.68人、非常勤3.04人）' });
  expect(seen).toMatchObject({ severity: 'error', cell: 'G3', expected: 6.72, actual: 7.08 });
  for (const figure of ['正規 3.68人', '非常勤 3.04人', '6.72人', '7.08人', '0.36人']) {
    expect(seen?.ja).toContain(figure);
  }
});

test('half of the second decimal is rounding', () => {
  expect(seenBy('SUM-05', { peopleText: '職員1.00人（正規1.005人）' })).toEqual([]);
  expect(seenBy('SUM-05', { peopleText: '職員1.00人（正規1.01人）' })).toHaveLength(1);
});

test.each([
  ['a kind without a number', '職員0.36人（正規）'],
  ['a scope note', '職員1.00人（他部局のものを除く）'],
  ['a scope note with a number', '職員1.00人（他部局2.00人を除く）'],
  ['a part of the staff', '職員5.00人（うち再任用1.00人）'],
  ['no headline', '正規3.00人、非常勤1.00人'],
  ['spaces inside the number', '職員2. 25人（正規 2.25人）'],
  ['nil', '—'],
  ['blank', null],
])('%s is nothing', (_what, peopleText) => {
  expect(seenBy('SUM-05', { peopleText })).toEqual([]);
});

test('a part larger than all is an error', () => {
  expect(seenBy('SUM-05', { peopleText: '職員1.00人（うち再任用2.00人）' })).toHaveLength(1);
});
