import fc from 'fast-check';
import { checkBook } from '../../../src/core/findings/checkBook';
import { fixUnit01 } from '../../../src/core/fixes/UNIT-01';
import { chiba } from '../../../src/core/profile/chiba';
import { readBook } from '../../../src/core/book/readBook';
import { bookOf, type ProgramCells } from '../../support/programs';
import { brokenBy, fixesOf } from '../../support/applied';

const fixes = (cells: ProgramCells) => fixesOf('UNIT-01', fixUnit01, bookOf(cells));
const safely = (cell: string, text: string) => [{ kind: 'safe', ways: [[[cell, text]]] }];

test('円 is put behind the unit that lacks it', () => {
  expect(fixes({ moneyText: '歳出予算額10百万（うち一般財源10百万円）' })).toEqual(
    safely('G5', '歳出予算額10百万円（うち一般財源10百万円）'),
  );
  expect(fixes({ previousYear: '歳出決算額８３百万' })).toEqual(
    safely('I5', '歳出決算額８３百万円'),
  );
});

test('all cut units of a cell at once', () => {
  expect(
    fixes({ moneyText: '歳出予算額10百万（うち一般財源9百万）\n【主なもの】\n・委託 8百万\n' }),
  ).toEqual(
    safely('G5', '歳出予算額10百万円（うち一般財源9百万円）\n【主なもの】\n・委託 8百万円\n'),
  );
});

test('ヒト and モノ texts too', () => {
  expect(fixes({ peopleText: '職員1.00人（賃金83百万）' })).toEqual(
    safely('G3', '職員1.00人（賃金83百万円）'),
  );
  expect(fixes({ thingsText: 'システム 5百万', things: 5, total: 23 })).toEqual(
    safely('G4', 'システム 5百万円'),
  );
});

test('a number without any unit is the user’s to say, by what its cost allows', () => {
  expect(fixes({ moneyText: '歳出予算額10' })).toEqual([
    { kind: 'choice', ways: [[['G5', '歳出予算額10百万円']]] },
  ]);
  expect(fixes({ moneyText: '歳出予算額10,432' })).toEqual([
    { kind: 'choice', ways: [[['G5', '歳出予算額10,432千円']]] },
  ]);
  expect(fixes({ previousYear: '歳出決算額９' })).toEqual([
    { kind: 'choice', ways: [[['I5', '歳出決算額９百万円']]] },
  ]);
  expect(fixes({ moneyText: '歳出予算額10百' })).toEqual([
    { kind: 'choice', ways: [[['G5', '歳出予算額10百万円']]] },
  ]);
});

test('the label before a previous year’s text in one cell stays', () => {
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
  expect(fixesOf('UNIT-01', fixUnit01, readBook({ sheets }, chiba))).toEqual(
    safely('I4', '〈参考〉前年度決算額\n歳出決算額83百万円'),
  );
});

test('white space before 円, numbers that count something and blanks need nothing', () => {
  expect(fixes({ moneyText: '歳出予算額10百万\n円' })).toEqual([]);
  expect(fixes({ moneyText: '歳出予算額10百万円\n①63か所 ②百万人' })).toEqual([]);
  expect(fixes({ previousYear: 9 })).toEqual([]);
  expect(fixes({ previousYear: null })).toEqual([]);
});

const amount = fc
  .tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('百万円', '百万', '千円', '億', ''))
  .map(([figure, unit]) => figure.toLocaleString('en-US') + unit);

test('whatever the amounts, the mended text is silent', () => {
  fc.assert(
    fc.property(amount, amount, amount, (budget, general, item) => {
      const moneyText = `歳出予算額${budget}（うち一般財源${general}）\n【主なもの】\n・①委託 ${item}`;
      const book = bookOf({ moneyText });
      for (const finding of checkBook(book)) {
        if (finding.rule !== 'UNIT-01') continue;
        const fix = fixUnit01(finding as never, book);
        if (fix === null) throw new Error(moneyText);
        const first = fix.kind === 'safe' ? fix : { ...fix, choices: [fix.choices[0]] as const };
        expect(brokenBy(finding, book, first)).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});
