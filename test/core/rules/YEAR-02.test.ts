import { year02 } from '../../../src/core/rules/YEAR-02';
import { testRule } from '../../support/testRule';

/** The cover says 平成29年度. */
function wrong(key: 'later' | 'notBefore', written: string, year: number) {
  return {
    at: 'J3',
    key,
    values: { written, fiscalYear: 2017, due: 2016 },
    expected: 2016,
    actual: year,
    quantity: 'fiscalYear',
  } as const;
}

testRule(year02, {
  'what speaks of the year before': {
    cells: [
      '平成28年度実績\n・利用者数 25,871人',
      'Ｈ２８年度：120件',
      '約532,000人（千葉市地震被害想定調査［平成29年3月］）',
      '物品の備蓄（H29.3.31時点）\n・毛布 76,178枚',
      '2016年度 18件',
      '（計画期間：H28.4～H32.3）\n・H28年4月：18.4%\n・H29年4月：18.8%',
      '過去3年間\n（平成28年度）10件\n（平成27年度）9件\n（平成26年度）8件',
      '（平成28年度）12件\nH29予算においても約10,000人の枠を確保している。',
    ].map((results) => ({ results })),
  },
  'what names no year of results': {
    cells: [
      '利用端末数約6,000台',
      '平成26年度から平成30年度までの5年間で3日分に増やす。',
      '平成20年度に開設した施設で、利用者は年120人',
      '【目標】\n平成31年度 200件',
      '平成30年度は300件を見込む',
      'コンビニ交付 4,780通',
      '新たに購入したA4用紙 2015枚',
      null,
      '—',
      '登録者数 1,200人（平成29年4月1日現在）',
      '登録者数（平成26年度末現在）1,200人',
      '利用者数（現在：平成29年4月）300人',
      '平成27年国勢調査 97万人',
      '平成27年度国勢調査によると 97万人',
      '経済センサス（平成26年）5,000事業所',
      '満足度 80%（直近（平成26年度）調査）',
      '平成26年度に開館。来館者は年4,000人',
    ].map((results) => ({ results })),
  },
  'results of an older year alone are a warning': {
    cells: { results: '平成26年度 110件\n平成27年度 120件' },
    found: [wrong('notBefore', '平成27年度', 2015)],
  },
  'results of this year alone are one': {
    cells: { results: '平成29年4月 18件' },
    found: [wrong('notBefore', '平成29年4月', 2017)],
  },
  'how many surveys were made is a result': {
    cells: { results: '平成26年度 調査件数 18件' },
    found: [wrong('notBefore', '平成26年度', 2014)],
  },
  'a year later than the sheet is one, also beside the right year': {
    cells: { results: '平成28年度 120件\n平成30年度 130件' },
    found: [wrong('later', '平成30年度', 2018)],
  },
  'so are years in any notation': {
    cells: { results: '㍻30年度実績 100件' },
    found: [wrong('later', '㍻30年度', 2018)],
  },
  'in 漢数字 too': {
    cells: { results: '平成二十七年度 100件' },
    found: [wrong('notBefore', '平成二十七年度', 2015)],
  },
});
