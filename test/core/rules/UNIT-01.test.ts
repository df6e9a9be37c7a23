import { seenBy } from '../../support/programs';

test.each([
  '歳出決算額83百万円',
  '歳出決算額83百万⏎円',
  '歳出決算額 83 百万 円',
  '歳出決算額83,000千円',
  '歳出決算額8億3,000万円',
  '9',
  '—',
  null,
])('%s carries its unit whole, or has no amount', (text) => {
  const previousYear = text?.replace('⏎', '\n') ?? null;
  expect(seenBy('UNIT-01', { previousYear })).toEqual([]);
});

test('an amount whose unit is cut off is one error a cell', () => {
  const previousYear = '歳出決算額 83百万\n（うち一般財源 83百万）';
  expect(seenBy('UNIT-01', { previousYear })).toMatchObject([
    { severity: 'error', cell: 'I5', expected: '83百万円', actual: '83百万' },
  ]);
});

test('every resource text is looked at', () => {
  expect(
    seenBy('UNIT-01', { moneyText: '歳出予算額10百万円\n【主なもの】\n・委託料 9百万' }),
  ).toMatchObject([{ cell: 'G5', expected: '9百万円' }]);
  expect(seenBy('UNIT-01', { moneyText: '歳出予算額10' })).toMatchObject([
    { cell: 'G5', expected: '10百万円', actual: '10' },
  ]);
  expect(seenBy('UNIT-01', { thingsText: '減価償却費 3百万' })).toMatchObject([{ cell: 'G4' }]);
  expect(seenBy('UNIT-01', { peopleText: '職員1.00人（8百万）' })).toMatchObject([{ cell: 'G3' }]);
});

test('figures that are no amounts carry no unit', () => {
  const thingsText = '備蓄倉庫\n・拠点倉庫 15か所\n・利用者 3百万人\n・毛布 76,178枚';
  expect(seenBy('UNIT-01', { thingsText })).toEqual([]);
});
