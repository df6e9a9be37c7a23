import { seenBy } from '../../support/programs';

test.each([
  ['9,36', '936'],
  ['1 539', '1539'],
  ['1, 539', '1,539'],
  ['１５，３９', '１，５３９'],
])('a cost of %s should stand as %s', (people, tidy) => {
  expect(seenBy('NUM-03', { people })).toMatchObject([
    { severity: 'warning', cell: 'H3', related: [], expected: tidy, actual: people },
  ]);
});

test('a space inside the number of people is one inside a number', () => {
  const [seen] = seenBy('NUM-03', { peopleText: '職員2. 25人' });
  expect(seen).toMatchObject({ cell: 'G3', expected: '2.25', actual: '2. 25' });
  expect(seen?.ja).toContain('2. 25');
  expect(seen?.en).toContain('2.25');
});

test('commas are looked at in every text with figures', () => {
  expect(seenBy('NUM-03', { moneyText: '歳出予算額1,53,9百万円' })).toMatchObject([
    { cell: 'G5', expected: '1,539' },
  ]);
  expect(seenBy('NUM-03', { previousYear: '歳出決算額9,36百万円' })).toMatchObject([
    { cell: 'I5', expected: '936' },
  ]);
});

test.each([
  '歳出予算額 1,539百万円\n（うち一般財源 1,539百万円）\n【主なもの】\n委託料 1,358百万円',
  '歳出予算額75百万円\n2. 委託料',
  '歳出予算額124百万\n円',
])('%s is tidy', (moneyText) => {
  expect(seenBy('NUM-03', { moneyText })).toEqual([]);
});

test.each(['会議室1,2', '拠点倉庫 15か所\n分散備蓄倉庫 63か所', '車両 3台 2室', '—', null, ''])(
  'in %s no number is untidy',
  (thingsText) => {
    expect(seenBy('NUM-03', { thingsText })).toEqual([]);
  },
);

test('numbers and other columns are not looked at', () => {
  expect(seenBy('NUM-03', { people: 1539, name: '9,36号' })).toEqual([]);
});
