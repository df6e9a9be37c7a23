import fc from 'fast-check';
import { checkBook } from '../../../src/core/rules/checkBook';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { sum05 } from '../../../src/core/rules/SUM-05';
import { brokenBy } from '../../support/applied';
import { bookOf } from '../../support/programs';
import { testRule } from '../../support/testRule';

/** A headline that is not the sum of the kinds, 人. */
function gap(kinds: string, sum: number, headline: number, difference: number) {
  return {
    at: 'G3',
    key: 'mismatch',
    values: { kinds, sum, headline, difference },
    expected: sum,
    actual: headline,
    quantity: 'people',
  } as const;
}

testRule(sum05, {
  'kinds that add up to the headline are right': {
    cells: { peopleText: '職員5.34人\n（正規3.14人、非常勤1.8人、嘱託0.4人）' },
  },
  'the headline becomes the sum of the kinds, all else stays': {
    cells: { peopleText: '職員5.00人（正規3.14人、非常勤1.8人）\n兼務を含む。' },
    found: [
      {
        ...gap('正規 3.14人＋非常勤 1.80人', 4.94, 5, 0.06),
        choices: [{ G3: '職員4.94人（正規3.14人、非常勤1.8人）\n兼務を含む。' }],
      },
    ],
  },
  'the figure keeps its width': {
    cells: { peopleText: '職員５．００人（正規３．５人、嘱託１人）' },
    found: [
      {
        ...gap('正規 3.50人＋嘱託 1.00人', 4.5, 5, 0.5),
        choices: [{ G3: '職員４．５０人（正規３．５人、嘱託１人）' }],
      },
    ],
  },
  'the figure keeps its decimals': {
    cells: { peopleText: '職員6人（正規3人、嘱託1人）' },
    found: [
      {
        ...gap('正規 3.00人＋嘱託 1.00人', 4, 6, 2),
        choices: [{ G3: '職員4人（正規3人、嘱託1人）' }],
      },
    ],
  },
  'a figure without decimals takes those that it needs': {
    cells: { peopleText: '職員6人（正規3.25人、嘱託1人）' },
    found: [
      {
        ...gap('正規 3.25人＋嘱託 1.00人', 4.25, 6, 1.75),
        choices: [{ G3: '職員4.25人（正規3.25人、嘱託1人）' }],
      },
    ],
  },
  'a letter in the headline goes with it': {
    cells: { peopleText: '職員l.04人（正規2.04人）' },
    found: [
      {
        ...gap('正規 2.04人', 2.04, 1.04, 1),
        hint: 'letters',
        choices: [{ G3: '職員2.04人（正規2.04人）' }],
      },
    ],
  },
  'spaces in the headline go with it': {
    cells: { peopleText: '職員2. 05人（正規2.00人）' },
    found: [
      {
        ...gap('正規 2.00人', 2, 2.05, 0.05),
        choices: [{ G3: '職員2.00人（正規2.00人）' }],
      },
    ],
  },
  'kinds before the headline are not taken for it': {
    cells: { peopleText: '正規2.00人、嘱託1.00人、計 職員4.00人' },
    found: [
      {
        ...gap('正規 2.00人＋嘱託 1.00人', 3, 4, 1),
        choices: [{ G3: '正規2.00人、嘱託1.00人、計 職員3.00人' }],
      },
    ],
  },
  'a bullet is not taken for the headline': {
    cells: { peopleText: '①職員4.00人（正規2.00人、嘱託1.00人）' },
    found: [
      {
        ...gap('正規 2.00人＋嘱託 1.00人', 3, 4, 1),
        choices: [{ G3: '①職員3.00人（正規2.00人、嘱託1.00人）' }],
      },
    ],
  },
  'a part larger than all is an error': {
    cells: { peopleText: '職員1.00人（うち再任用2.00人）' },
    found: [
      {
        ...gap('再任用 2.00人', 2, 1, 1),
        choices: [{ G3: '職員2.00人（うち再任用2.00人）' }],
      },
    ],
  },
  'half of the second decimal is rounding': { cells: { peopleText: '職員1.00人（正規1.005人）' } },
  'more than that is not': {
    cells: { peopleText: '職員1.00人（正規1.01人）' },
    found: [
      { ...gap('正規 1.01人', 1.01, 1, 0.01), choices: [{ G3: '職員1.01人（正規1.01人）' }] },
    ],
  },
  'a kind without a number': { cells: { peopleText: '職員0.36人（正規）' } },
  'a scope note': { cells: { peopleText: '職員1.00人（他部局のものを除く）' } },
  'a scope note with a number': { cells: { peopleText: '職員1.00人（他部局2.00人を除く）' } },
  'a part of the staff': { cells: { peopleText: '職員5.00人（うち再任用1.00人）' } },
  'no headline': { cells: { peopleText: '正規3.00人、非常勤1.00人' } },
  'spaces inside a right number': { cells: { peopleText: '職員2. 25人（正規 2.25人）' } },
  nil: { cells: { peopleText: '—' } },
  blank: { cells: { peopleText: null } },
});

test('whatever the figures, the fixed text is silent', () => {
  const people = fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(people, people, people, (headline, one, other) => {
      const peopleText = `職員${headline}人（正規${one}人、嘱託${other.toFixed(2)}人）`;
      const book = bookOf({ peopleText });
      for (const finding of checkBook(book).findings) {
        if (finding.rule !== 'SUM-05') continue;
        const fix = fixOf(finding, book);
        expect(fix === null ? ['no fix'] : brokenBy(finding, book, fix)).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});
