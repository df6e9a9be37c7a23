import fc from 'fast-check';
import { checkBook } from '../../../src/core/rules/checkBook';
import { num01 } from '../../../src/core/rules/NUM-01';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { bookOf } from '../../support/programs';
import { fixesOf, seenFix } from '../../support/applied';
import { fixerOf } from '../../support/applied';

const fixNum01 = fixerOf(num01);

const fixes = (total: CellValue) => fixesOf('NUM-01', fixNum01, bookOf({ total }));

test.each([
  ['18', 18],
  ['１８', 18],
  ['18百万円', 18],
  ['１８，０００千円', 18],
  ['0.18億円', 18],
  [' 18 ', 18],
  ['¥18,000,000円', 18],
])('a total of %j is the number %d', (total, number) => {
  expect(fixes(total)).toEqual([{ kind: 'safe', ways: [[['I3', number]]] }]);
});

test.each<[string, number[]]>([
  ['97\n87', [97, 87]],
  ['87 8', [87, 8]],
  ['97百万円87百万円', [97, 87]],
  ['△9７, 8', [-97, 8]],
  ['18 18', [18]],
  ['1\n539', [1, 539, 1539]],
])('of the figures in %j each is offered, and none taken', (total, numbers) => {
  const book = bookOf({ total });
  const [finding, ...others] = checkBook(book).filter(({ cell }) => cell.column === 8);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: 'NUM-01', message: { key: 'several' }, expected: null });
  expect(finding === undefined ? null : seenFix(fixNum01(finding as never, book))).toEqual({
    kind: 'choice',
    ways: numbers.map((number) => [['I3', number]]),
  });
});

test('thousands are read with commas of any width', () => {
  const cost = { moneyText: '歳出予算額1,539百万円', money: '１，５３９', total: 1547 };
  expect(fixesOf('NUM-01', fixNum01, bookOf(cost))).toEqual([
    { kind: 'safe', ways: [[['H5', 1539]]] },
  ]);
});

test('converting a unit leaves no binary remainder', () => {
  const cost = { moneyText: '歳出予算額7百万円', money: '0.07億円', total: 15 };
  expect(fixesOf('NUM-01', fixNum01, bookOf(cost))).toEqual([
    { kind: 'safe', ways: [[['H5', 7]]] },
  ]);
});

test.each(['△3', '▲３百万円', '(3)', '（3）', '-3'])('%s stays negative', (things) => {
  expect(fixesOf('NUM-01', fixNum01, bookOf({ things, total: 15 }))).toEqual([
    { kind: 'safe', ways: [[['H4', -3]]] },
  ]);
});

test('a letter for a digit is a guess, so the user chooses', () => {
  expect(fixesOf('NUM-01', fixNum01, bookOf({ people: 'l0', total: 20 }))).toEqual([
    { kind: 'choice', ways: [[['H3', 10]]] },
  ]);
});

test.each(['未定', '約18', '18人', true, { error: '#REF!' }, '１２３４５６７８９０１２３４５６'])(
  'nothing is said of %j',
  (total) => {
    expect(fixes(total)).toEqual([null]);
  },
);

test.each([18, null, '—'])('%j needs none', (total) => {
  expect(fixes(total)).toEqual([]);
});

test('any amount in any notation becomes the very number, once', () => {
  const wide = (text: string) =>
    text.replace(/[0-9,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  const notation = fc
    .tuple(fc.nat(999_999_999), fc.boolean(), fc.boolean(), fc.constantFrom('', '百万円', '千円'))
    .map(([value, isWide, hasCommas, unit]) => {
      const digits = hasCommas ? value.toLocaleString('en-US') : String(value);
      return { written: (isWide ? wide(digits) : digits) + unit, value, unit };
    });
  fc.assert(
    fc.property(notation, ({ written, value, unit }) => {
      const book = bookOf({ total: written });
      const fix = fixesOf('NUM-01', fixNum01, book);
      const number = unit === '千円' ? value / 1000 : value;
      expect(fix).toEqual([{ kind: 'safe', ways: [[['I3', number]]] }]);
    }),
    { numRuns: 60 },
  );
});

test('the one edit names what stood there', () => {
  const book = bookOf({ total: '１８' });
  const [finding] = checkBook(book).filter(({ rule }) => rule === 'NUM-01');
  expect(finding === undefined ? null : fixNum01(finding as never, book)).toEqual({
    kind: 'safe',
    edits: [
      {
        cell: { sheet: 0, row: 2, column: 8 },
        before: '１８',
        after: { kind: 'value', value: 18 },
      },
    ],
  });
});
