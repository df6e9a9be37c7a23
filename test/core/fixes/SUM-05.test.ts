import fc from 'fast-check';
import { checkBook } from '../../../src/core/findings/checkBook';
import { fixSum05 } from '../../../src/core/fixes/SUM-05';
import { bookOf } from '../../support/programs';
import { brokenBy, fixesOf } from './applied';

const fixed = (peopleText: string) => fixesOf('SUM-05', fixSum05, bookOf({ peopleText }));
const becomes = (text: string) => [{ kind: 'choice', ways: [[['G3', text]]] }];

test('the headline becomes the sum of the kinds, all else stays', () => {
  expect(fixed('職員5.00人（正規3.14人、非常勤1.8人）\n兼務を含む。')).toEqual(
    becomes('職員4.94人（正規3.14人、非常勤1.8人）\n兼務を含む。'),
  );
});

test('the figure keeps its manner: width, decimals', () => {
  expect(fixed('職員５．００人（正規３．５人、嘱託１人）')).toEqual(
    becomes('職員４．５０人（正規３．５人、嘱託１人）'),
  );
  expect(fixed('職員6人（正規3人、嘱託1人）')).toEqual(becomes('職員4人（正規3人、嘱託1人）'));
  expect(fixed('職員6人（正規3.25人、嘱託1人）')).toEqual(
    becomes('職員4.25人（正規3.25人、嘱託1人）'),
  );
});

test('spaces and letters in the headline go with it', () => {
  expect(fixed('職員2. 25人（正規2.00人）')).toEqual(becomes('職員2.00人（正規2.00人）'));
  expect(fixed('職員l.04人（正規2.04人）')).toEqual(becomes('職員2.04人（正規2.04人）'));
});

test('a kind before the headline, and a bullet, are not taken for it', () => {
  expect(fixed('正規2.00人、嘱託1.00人、計 職員4.00人')).toEqual(
    becomes('正規2.00人、嘱託1.00人、計 職員3.00人'),
  );
  expect(fixed('①職員4.00人（正規2.00人、嘱託1.00人）')).toEqual(
    becomes('①職員3.00人（正規2.00人、嘱託1.00人）'),
  );
});

test('right sums, kinds without a number and blank texts need nothing', () => {
  expect(fixed('職員5.34人（正規3.14人、非常勤1.8人、嘱託0.4人）')).toEqual([]);
  expect(fixed('職員0.36人（正規）')).toEqual([]);
  expect(fixed('—')).toEqual([]);
});

test('whatever the figures, the mended text is silent', () => {
  const people = fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(people, people, people, (headline, one, other) => {
      const peopleText = `職員${headline}人（正規${one}人、嘱託${other.toFixed(2)}人）`;
      const book = bookOf({ peopleText });
      for (const finding of checkBook(book)) {
        if (finding.rule !== 'SUM-05') continue;
        const fix = fixSum05(finding, book);
        expect(fix === null ? ['no fix'] : brokenBy(finding, book, fix)).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});
