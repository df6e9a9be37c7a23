import fc from 'fast-check';
import { type Book, readBook } from '../../../src/core/book/Book';
import { checkBook } from '../../../src/core/rules/checkBook';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { chiba } from '../../../src/core/profiles/chiba';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { readXlsx } from '../../../src/files/readXlsx';
import { makeFixtures } from '../../support/fixtures';
import { bookOf } from '../../support/programs';
import { brokenBy } from '../../support/applied';

/** UNIT-02 silences the sums: what they say once it is fixed is not its fix's doing. */
const OURS = /^(SUM|UNIT-01|PREV|CODE)/;

/** Once an amount is called 歳出予算額, it is compared with the cost. */
const CALLED = /^SUM-0[27]/;

/** What the fixes of sums, units, phrases and codes break in a book; empty when all is kept. */
function brokenIn(book: Book): string[] {
  return checkBook(book).findings.flatMap((finding) => {
    const fix = OURS.test(finding.rule) ? fixOf(finding, book) : null;
    const broken = fix === null ? [] : brokenBy(finding, book, fix);
    return finding.rule === 'PREV-02' ? broken.filter((one) => !CALLED.test(one)) : broken;
  });
}

/** ヒト is blank beside カネ: with one of them there the total is missed, and is not known yet. */
const AWAITED: { readonly [name: string]: readonly string[] } = {
  'bureau-as-printed': ['SUM-01 0!I9'],
};

test.each(makeFixtures())('on $name every way to fix keeps its promise', ({ name, bytes }) => {
  expect(brokenIn(readBook(readXlsx(bytes), chiba))).toEqual(AWAITED[name] ?? []);
});

const direction = fc.constantFrom<CellValue[]>(null, '減らす。', '①増やす。', '—', 5);
const method = fc.oneof(
  fc.constantFrom<CellValue[]>(
    null,
    6,
    '⑥ ICT活用',
    '6',
    '③',
    'ICT',
    '⑥ 整理統合',
    '⑨',
    '⑤連携･協働',
  ),
  fc.constantFrom<CellValue[]>('① 調達改革、② 課題抑制', '（１）調達改革', '⑧、①', '1,539', '①～③'),
  fc.string({ unit: 'binary', maxLength: 6 }).map((text) => (text === '' ? null : text)),
);

test('whatever methods a program has, every way to fix keeps its promise', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(method, direction), { maxLength: 5 }), (methods) => {
      expect(brokenIn(bookOf({ methods }))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

const amount = fc.constantFrom<CellValue[]>(null, 0, 8, 10, 18, 81, 28, '—', '１８', '1O', -5);
const text = fc.constantFrom<CellValue[]>(
  ...[null, '—', '歳出予算額10百万円', '歳出予算額10百万', '歳出予算額10', '歳出予算額 O円'],
  ...['歳出決算額18百万円（うち一般財源8百万）', '81百万円', '他課の予算で執行', '歳出予算額 —'],
);

const isAbsent = (value: CellValue): boolean => value === null || value === '—';

/** Beside a total that is absent ヒト is known: where it is not, see AWAITED. */
function known({ people, total }: { readonly people: CellValue; readonly total: CellValue }) {
  return isAbsent(people) && isAbsent(total) ? { peopleText: null } : {};
}

test('whatever amounts a program has, every way to fix keeps its promise', () => {
  fc.assert(
    fc.property(
      fc.record({ people: amount, things: amount, money: amount, total: amount }),
      fc.record({ thingsText: text, moneyText: text, previousYear: text }),
      (amounts, texts) => {
        expect(brokenIn(bookOf({ ...amounts, ...texts, ...known(amounts) }))).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});

test('no cost is offered beside which the total would have to be negative', () => {
  const amounts = { people: -5, things: -5, money: '1O', total: 0 };
  expect(brokenIn(bookOf({ ...amounts, thingsText: null, moneyText: null }))).toEqual([]);
});

test('a total marked as nil moves along with a cost', () => {
  const nothing = { people: 0, things: 0, money: 0, total: '—' };
  expect(brokenIn(bookOf({ ...nothing, moneyText: '歳出予算額18百万円' }))).toEqual([]);
});
