import { unit03 } from '../../../src/core/rules/UNIT-03';
import { testRule } from '../../support/testRule';

/** Two amounts of one cell, the second in another unit. */
function mixed(at: string, first: readonly [string, string], other: readonly [string, string]) {
  return {
    at,
    key: 'mixed',
    values: { first: first.join(''), other: other.join('') },
    expected: first[1],
    actual: other[1],
  };
}

const PAY = '報酬2百万円、旅費30千円';

testRule(unit03, {
  'two units in one cell are information': {
    cells: { moneyText: '歳出予算額75百万円\n【主なもの】\n・委託料 60,000千円' },
    found: [mixed('G5', ['75', '百万円'], ['60,000', '千円'])],
  },
  'only the first in another unit is named': {
    cells: { moneyText: '歳出予算額75百万円（うち一般財源64百万円、諸収入9千円、寄附金8億円）' },
    found: [mixed('G5', ['75', '百万円'], ['9', '千円'])],
  },
  'each text of figures is looked at, ヒト too': {
    cells: [
      { peopleText: `職員1.00人（${PAY}）` },
      { thingsText: PAY },
      { previousYear: '歳出決算額9百万円（うち一般財源9,000千円）' },
    ],
    found: [
      mixed('G3', ['2', '百万円'], ['30', '千円']),
      { ...mixed('G7', ['2', '百万円'], ['30', '千円']), program: 1 },
      { ...mixed('I11', ['9', '百万円'], ['9,000', '千円']), program: 2 },
    ],
  },
  'one unit, however written': {
    cells: [
      '歳出予算額83百万\n（うち一般財源 83百万円）',
      '歳出予算額124百万\n円（うち一般財源124百万円）',
      '歳出予算額1億2,000万円',
    ].map((moneyText) => ({ moneyText })),
  },
  '0円 is in no unit': {
    cells: { moneyText: '歳出予算額 O円\n（このほか、運用経費として3百万円）' },
  },
  'nil and blank have none': { cells: [{ moneyText: '—' }, { moneyText: null }] },
});
