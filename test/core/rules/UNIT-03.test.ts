import { seenBy } from '../../support/programs';

test('two units in one cell are information', () => {
  const moneyText = '歳出予算額75百万円\n【主なもの】\n・委託料 60,000千円';
  const [seen] = seenBy('UNIT-03', { moneyText });
  expect(seen).toMatchObject({
    severity: 'info',
    cell: 'G5',
    related: [],
    expected: '百万円',
    actual: '千円',
  });
  expect(seen?.ja).toContain('75百万円');
  expect(seen?.en).toContain('60,000千円');
});

test('each text of figures is looked at, ヒト too', () => {
  const mixed = '報酬2百万円、旅費30千円';
  expect(seenBy('UNIT-03', { peopleText: `職員1.00人（${mixed}）` })).toMatchObject([
    { cell: 'G3' },
  ]);
  expect(seenBy('UNIT-03', { thingsText: mixed })).toMatchObject([{ cell: 'G4' }]);
  const previousYear = '歳出決算額9百万円（うち一般財源9,000千円）';
  expect(seenBy('UNIT-03', { previousYear })).toMatchObject([{ cell: 'I5' }]);
});

test.each([
  '歳出予算額 O円\n（このほか、運用経費として3百万円）',
  '歳出予算額83百万\n（うち一般財源 83百万円）',
  '歳出予算額124百万\n円（うち一般財源124百万円）',
  '歳出予算額1億2,000万円',
  '—',
  null,
])('%s has one unit', (moneyText) => {
  expect(seenBy('UNIT-03', { moneyText })).toEqual([]);
});
