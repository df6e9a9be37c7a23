import { seenBy } from '../../support/programs';

/** The cover says 平成29年度. */
const seen = (results: string | null) => seenBy('YEAR-02', { results });

test.each([
  '平成28年度実績\n・利用者数 25,871人',
  'Ｈ２８年度：120件',
  '約532,000人（千葉市地震被害想定調査［平成29年3月］）',
  '物品の備蓄（H29.3.31時点）\n・毛布 76,178枚',
  '2016年度 18件',
  '（計画期間：H28.4～H32.3）\n・H28年4月：18.4%\n・H29年4月：18.8%',
  '過去3年間\n（平成28年度）10件\n（平成27年度）9件\n（平成26年度）8件',
  '（平成28年度）12件\nH29予算においても約10,000人の枠を確保している。',
])('%s speaks of the year before', (results) => {
  expect(seen(results)).toEqual([]);
});

test.each([
  '利用端末数約6,000台',
  '平成26年度から平成30年度までの5年間で3日分に増やす。',
  '平成20年度に開設した施設で、利用者は年120人',
  '【目標】\n平成31年度 200件',
  '平成30年度は300件を見込む',
  'コンビニ交付 4,780通',
  '新たに購入したA4用紙 2015枚',
  null,
  '—',
])('%s names no year of results', (results) => {
  expect(seen(results)).toEqual([]);
});

test('results of an older year alone are a warning', () => {
  const [found] = seen('平成26年度 110件\n平成27年度 120件');
  expect(found).toMatchObject({
    severity: 'warning',
    cell: 'J3',
    related: [],
    expected: 2016,
    actual: 2015,
  });
  expect(found?.ja).toContain('平成27年度');
  expect(found?.en).toContain('2016');
});

test('results of this year alone are one', () => {
  expect(seen('平成29年4月現在 18件')).toMatchObject([{ actual: 2017 }]);
});

test('a year later than the sheet is one, also beside the right year', () => {
  const [found] = seen('平成28年度 120件\n平成30年度 130件');
  expect(found).toMatchObject({ expected: 2016, actual: 2018 });
  expect(found?.ja).toContain('より後');
  expect(found?.en).toContain('later');
});
