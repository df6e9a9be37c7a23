import fc from 'fast-check';
import { checkBook } from '../../../src/core/rules/checkBook';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { sum05 } from '../../../src/core/rules/SUM-05';
import { brokenBy } from '../../support/applied';
import { bookOf } from '../../support/programs';
import { testRule } from '../../support/testRule';

/** A headline that is not the sum of the kinds, 人. */
function gap(
  kinds: Readonly<Record<string, number>>,
  sum: number,
  headline: number,
  difference: number,
) {
  const list = Object.entries(kinds).map(([name, count]) => ({ name, count }));
  return {
    at: 'G3',
    key: 'mismatch',
    values: { kinds: list, sum, headline, difference },
    expected: sum,
    actual: headline,
    quantity: 'people',
  } as const;
}

testRule(sum05, {
  'in a list without 人 a figure of an unknown kind counts too': {
    cells: { peopleText: '2.50人（正規2.00、再0.50）' },
  },
  'and where such a list does not add up, it was not understood': {
    cells: { peopleText: '2.50人（正規2.00、再0.40）' },
    unverified: [{ at: 'G3', key: 'notUnderstood', what: '2.50人（正規2.00、再0.40）' }],
  },
  'a kind whose parenthesis is a product without its result is not understood': {
    cells: { peopleText: '職員2.50人（正規2.00人、会計年度任用職員2人（0.25人×2））' },
    unverified: [
      {
        at: 'G3',
        key: 'notUnderstood',
        what: '職員2.50人（正規2.00人、会計年度任用職員2人（0.2…',
      },
    ],
  },
  'a comma that may be the decimal point leaves the text open': {
    cells: { peopleText: '職員2,25人（正規1.25人、非常勤1.00人）' },
    unverified: [{ at: 'G3', key: 'twoFigures', what: '職員2,25人（正規1.25人、非常勤1.00人）' }],
  },
  'kinds that add up to the headline are right': {
    cells: { peopleText: '職員5.34人\n（正規3.14人、非常勤1.8人、嘱託0.4人）' },
  },
  'the headline becomes the sum of the kinds, all else stays': {
    cells: { peopleText: '職員5.00人（正規3.14人、非常勤1.8人）\n兼務を含む。' },
    found: [
      {
        ...gap({ 正規: 3.14, 非常勤: 1.8 }, 4.94, 5, 0.06),
        choices: [{ G3: '職員4.94人（正規3.14人、非常勤1.8人）\n兼務を含む。' }],
      },
    ],
  },
  'the figure keeps its width': {
    cells: { peopleText: '職員５．００人（正規３．５人、嘱託１人）' },
    found: [
      {
        ...gap({ 正規: 3.5, 嘱託: 1 }, 4.5, 5, 0.5),
        choices: [{ G3: '職員４．５０人（正規３．５人、嘱託１人）' }],
      },
    ],
  },
  'the figure keeps its decimals': {
    cells: { peopleText: '職員6人（正規3人、嘱託1人）' },
    found: [
      {
        ...gap({ 正規: 3, 嘱託: 1 }, 4, 6, 2),
        choices: [{ G3: '職員4人（正規3人、嘱託1人）' }],
      },
    ],
  },
  'a figure without decimals takes those that it needs': {
    cells: { peopleText: '職員6人（正規3.25人、嘱託1人）' },
    found: [
      {
        ...gap({ 正規: 3.25, 嘱託: 1 }, 4.25, 6, 1.75),
        choices: [{ G3: '職員4.25人（正規3.25人、嘱託1人）' }],
      },
    ],
  },
  'a letter in the headline goes with it': {
    cells: { peopleText: '職員l.04人（正規2.04人）' },
    found: [
      {
        ...gap({ 正規: 2.04 }, 2.04, 1.04, 1),
        hint: 'letters',
        choices: [{ G3: '職員2.04人（正規2.04人）' }],
      },
    ],
  },
  'spaces in the headline go with it': {
    cells: { peopleText: '職員2. 05人（正規2.00人）' },
    found: [
      {
        ...gap({ 正規: 2 }, 2, 2.05, 0.05),
        choices: [{ G3: '職員2.00人（正規2.00人）' }],
      },
    ],
  },
  'kinds before the headline are not taken for it': {
    cells: { peopleText: '正規2.00人、嘱託1.00人、計 職員4.00人' },
    found: [
      {
        ...gap({ 正規: 2, 嘱託: 1 }, 3, 4, 1),
        choices: [{ G3: '正規2.00人、嘱託1.00人、計 職員3.00人' }],
      },
    ],
  },
  'a bullet is not taken for the headline': {
    cells: { peopleText: '①職員4.00人（正規2.00人、嘱託1.00人）' },
    found: [
      {
        ...gap({ 正規: 2, 嘱託: 1 }, 3, 4, 1),
        choices: [{ G3: '①職員3.00人（正規2.00人、嘱託1.00人）' }],
      },
    ],
  },
  'a product counts by what stands behind its ＝': {
    cells: { peopleText: '職員7.00人（正規5.60人、会計年度任用職員1人×6か月＝1.00人）' },
    found: [
      {
        ...gap({ 正規: 5.6, 会計年度任用職員: 1 }, 6.6, 7, 0.4),
        choices: [{ G3: '職員6.60人（正規5.60人、会計年度任用職員1人×6か月＝1.00人）' }],
      },
    ],
  },
  'kinds on lines of their own that add up to a 計 below them are right': {
    cells: { peopleText: '職員\n正規1.50人\n再任用1.00人\n計2.50人' },
  },
  'several groups are all of the staff': { cells: { peopleText: '職員1.50人、非常勤1.00人' } },
  'what is besides, of another year or a part of a kind is no kind': {
    cells: [
      { peopleText: '職員2.50人（他に区役所職員6.00人）' },
      { peopleText: '職員2.50人（前年度2.00人）' },
      { peopleText: '職員2.50人（正規2.00人（うち係長0.50人）、再任用0.50人）' },
    ],
  },
  'a list of a part of the staff is not held against all of it': {
    cells: { peopleText: '職員1.00人（うち再任用2.00人）' },
  },
  'a kind that is not known leaves open whether the kinds make the headline': {
    cells: { peopleText: '職員5.00人（係長1.00人、主査1.00人）' },
    unverified: [{ at: 'G3', key: 'notUnderstood', what: '職員5.00人（係長1.00人、主査1.00人）' }],
  },
  'unknown kinds that add up are fine': {
    cells: { peopleText: '職員2.00人（係長1.00人、主査1.00人）' },
  },
  'of two figures beside each other neither is the headline': {
    cells: { peopleText: '職員2.50人3.00人（正規2.50人）' },
    unverified: [{ at: 'G3', key: 'twoFigures', what: '職員2.50人3.00人（正規2.50人）' }],
  },
  'half of the second decimal is rounding': { cells: { peopleText: '職員1.00人（正規1.005人）' } },
  'more than that is not': {
    cells: { peopleText: '職員1.00人（正規1.01人）' },
    found: [
      { ...gap({ 正規: 1.01 }, 1.01, 1, 0.01), choices: [{ G3: '職員1.01人（正規1.01人）' }] },
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

const PIECES = [
  '職員',
  '正規',
  '再任用',
  '係長',
  '計',
  'うち',
  '他に',
  '前年度',
  '×',
  '＝',
  '人',
  'を除く',
];
const MARKS = ['（', '）', '、', '・', '\n', ' ', '1.50人', '２人', '3', '4.00', '人'];

test('whatever the text, what is fixed is understood whole and adds up', () => {
  const texts = fc
    .array(fc.constantFrom(...PIECES, ...MARKS), { maxLength: 16 })
    .map((pieces) => `職員5.00人（正規4.00人、${pieces.join('')}`);
  fc.assert(
    fc.property(texts, (peopleText) => {
      const book = bookOf({ peopleText });
      const { findings, unverified } = checkBook(book);
      const own = findings.filter(({ rule }) => rule === 'SUM-05');
      const doubts = unverified.filter(({ rule }) => rule === 'SUM-05');
      expect(own.length + doubts.length).toBeLessThanOrEqual(1);
      for (const finding of own) {
        const fix = fixOf(finding, book);
        expect(fix === null ? [] : brokenBy(finding, book, fix)).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
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
