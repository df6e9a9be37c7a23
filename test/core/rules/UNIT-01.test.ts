import fc from 'fast-check';
import { readBook } from '../../../src/core/book/Book';
import { checkBook } from '../../../src/core/rules/checkBook';
import { chiba } from '../../../src/core/profiles/chiba';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { unit01 } from '../../../src/core/rules/UNIT-01';
import { brokenBy } from '../../support/applied';
import { bookOf } from '../../support/programs';
import { testRule } from '../../support/testRule';

/** An amount whose unit is cut off. */
function cut(at: string, written: string, expected: string) {
  return { at, key: 'cut', values: { written, expected }, expected, actual: written };
}

/** A number that has no unit at all. */
function bare(at: string, written: string, expected: string) {
  return { ...cut(at, written, expected), key: 'bare' };
}

/** A sound book but for I4, which holds the label and the previous year's text. */
function labelledBook() {
  const { snapshot } = bookOf({ previousYear: null });
  const sheets = snapshot.sheets.map((sheet, at) => ({
    ...sheet,
    values: sheet.values.map((row, line) =>
      at === 0 && line === 3
        ? row.map((value, column) =>
            column === 8 ? '〈参考〉前年度決算額\n歳出決算額83百万' : value,
          )
        : row,
    ),
  }));
  return readBook({ sheets }, chiba);
}

testRule(unit01, {
  'an amount carries its unit whole, or is none': {
    cells: [
      '歳出決算額83百万円',
      '歳出決算額 83百万 円',
      '歳出決算額83,000千円',
      '歳出決算額8億3,000万円',
      '9',
      9,
      '—',
      null,
    ].map((previousYear) => ({ previousYear })),
  },
  'white space before 円 is no fault': {
    cells: [{ previousYear: '歳出決算額83百万\n円' }, { moneyText: '歳出予算額10百万\n円' }],
  },
  'figures that count something carry no unit': {
    cells: [
      { thingsText: '備蓄倉庫\n・拠点倉庫 15か所\n・利用者 3百万人\n・毛布 76,178枚' },
      { moneyText: '歳出予算額10百万\n円\n①63か所 ②百万人' },
    ],
  },
  '円 is put behind the unit that lacks it': {
    cells: { moneyText: '歳出予算額10百万（うち一般財源10百万円）' },
    found: [
      {
        ...cut('G5', '10百万', '10百万円'),
        safe: { G5: '歳出予算額10百万円（うち一般財源10百万円）' },
      },
    ],
  },
  'the figure keeps its width': {
    cells: { previousYear: '歳出決算額８３百万' },
    found: [{ ...cut('I5', '８３百万', '８３百万円'), safe: { I5: '歳出決算額８３百万円' } }],
  },
  'amounts whose unit is cut off are one error a cell': {
    cells: { previousYear: '歳出決算額 83百万\n（うち一般財源 83百万）' },
    found: [
      {
        ...cut('I5', '83百万', '83百万円'),
        safe: { I5: '歳出決算額 83百万円\n（うち一般財源 83百万円）' },
      },
    ],
  },
  'all cut units of a cell are made whole at once': {
    cells: {
      moneyText: '歳出予算額10百万（うち一般財源9百万）\n【主なもの】\n・委託 8百万\n',
    },
    found: [
      {
        ...cut('G5', '10百万', '10百万円'),
        safe: { G5: '歳出予算額10百万円（うち一般財源9百万円）\n【主なもの】\n・委託 8百万円\n' },
      },
    ],
  },
  'the first that is cut off is the one that is named': {
    cells: { moneyText: '歳出予算額10百万円\n【主なもの】\n・委託料 9百万' },
    found: [
      {
        ...cut('G5', '9百万', '9百万円'),
        safe: { G5: '歳出予算額10百万円\n【主なもの】\n・委託料 9百万円' },
      },
    ],
  },
  'each text has a fix of its own': {
    cells: { peopleText: '職員1.00人（賃金8百万）', moneyText: '歳出予算額10百万' },
    found: [
      { ...cut('G3', '8百万', '8百万円'), safe: { G3: '職員1.00人（賃金8百万円）' } },
      { ...cut('G5', '10百万', '10百万円'), safe: { G5: '歳出予算額10百万円' } },
    ],
  },
  'ヒト texts too': {
    cells: [{ peopleText: '職員1.00人（8百万）' }, { peopleText: '職員1.00人（賃金83百万）' }],
    found: [
      { ...cut('G3', '8百万', '8百万円'), safe: { G3: '職員1.00人（8百万円）' } },
      {
        ...cut('G6', '83百万', '83百万円'),
        program: 1,
        safe: { G6: '職員1.00人（賃金83百万円）' },
      },
    ],
  },
  'モノ texts too': {
    cells: [
      { thingsText: '減価償却費 3百万' },
      { thingsText: 'システム 5百万', things: 5, total: 23 },
    ],
    found: [
      { ...cut('G4', '3百万', '3百万円'), safe: { G4: '減価償却費 3百万円' } },
      { ...cut('G7', '5百万', '5百万円'), program: 1, safe: { G7: 'システム 5百万円' } },
    ],
  },
  'a number without any unit is the user’s to say': {
    cells: { moneyText: '歳出予算額10' },
    found: [{ ...bare('G5', '10', '10百万円'), choices: [{ G5: '歳出予算額10百万円' }] }],
  },
  'beside an amount that only lacks 円, too': {
    cells: { moneyText: '歳出予算額10百万（うち一般財源9）' },
    found: [
      {
        ...cut('G5', '10百万', '10百万円'),
        choices: [{ G5: '歳出予算額10百万円（うち一般財源9百万円）' }],
      },
    ],
  },
  'it is in 千円 where only that fits its cost': {
    cells: { moneyText: '歳出予算額10,432' },
    found: [{ ...bare('G5', '10,432', '10,432百万円'), choices: [{ G5: '歳出予算額10,432千円' }] }],
  },
  'without a cost it is in the form’s own unit': {
    cells: { previousYear: '歳出決算額９' },
    found: [{ ...bare('I5', '９', '9百万円'), choices: [{ I5: '歳出決算額９百万円' }] }],
  },
  'at the end of a line of a list, whose other lines have units, it is a warning': {
    cells: { moneyText: '歳出予算額10百万円\n【主なもの】\n・委託料 7百万円\n・使用料 2' },
    found: [
      {
        ...bare('G5', '2', '2百万円'),
        severity: 'warning',
        choices: [{ G5: '歳出予算額10百万円\n【主なもの】\n・委託料 7百万円\n・使用料 2百万円' }],
      },
    ],
  },
  'a number in prose, a count, a year and a note mark are no amounts': {
    cells: [
      '端末更新 Windows10',
      '担当 内線2345',
      '担当 内線 2345',
      '契約年度 H29',
      '期間 2017～2019',
      '対象施設数 15',
      '・使用料 2百万円 注1',
      '・使用料 2百万円 ※1',
      '国:市＝2:1',
      '開始年 2017',
    ].map((line) => ({
      moneyText: `歳出予算額10百万円\n【主なもの】\n・委託料 7百万円\n${line}`,
    })),
  },
  'where the list states its unit, bare figures are right': {
    cells: {
      moneyText: '歳出予算額10百万円\n【主なもの】（単位：百万円）\n・委託料 7\n・使用料 2',
    },
  },
  'a unit cut off within 百万 is none': {
    cells: { moneyText: '歳出予算額10百' },
    found: [{ ...cut('G5', '10百', '10百万円'), choices: [{ G5: '歳出予算額10百万円' }] }],
  },
  'the label before a previous year’s text in one cell stays': {
    cells: labelledBook(),
    found: [
      {
        ...cut('I4', '83百万', '83百万円'),
        safe: { I4: '〈参考〉前年度決算額\n歳出決算額83百万円' },
      },
    ],
  },
});

const amount = fc
  .tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('百万円', '百万', '千円', '億', ''))
  .map(([figure, unit]) => figure.toLocaleString('en-US') + unit);

test('whatever the amounts, the fixed text is silent', () => {
  fc.assert(
    fc.property(amount, amount, amount, (budget, general, item) => {
      const moneyText = `歳出予算額${budget}（うち一般財源${general}）\n【主なもの】\n・①委託 ${item}`;
      const book = bookOf({ moneyText });
      for (const finding of checkBook(book).findings) {
        if (finding.rule !== 'UNIT-01') continue;
        const fix = fixOf(finding, book);
        // With its unit the budget can be compared: that 一般財源 or 【主なもの】 are more was so before.
        const broken = fix === null ? ['no fix'] : brokenBy(finding, book, fix);
        expect(broken.filter((one) => !/^SUM-0[34] /.test(one))).toEqual([]);
      }
    }),
    {
      numRuns: 100,
      examples: [
        ['9,500', '9,501千円', '1百万円'],
        ['9,500', '1百万円', '4,750百万円'],
      ],
    },
  );
});
