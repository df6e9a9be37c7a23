import fc from 'fast-check';
import { chiba } from '../../../src/core/profiles/chiba';
import { amountOf, readAmount } from '../../../src/core/readers/amount';
import { formatAmount, formatNumber } from '../../../src/core/words/format';

const read = (value: Parameters<typeof readAmount>[0]) => readAmount(value, chiba);

test('numbers are numbers, blanks are blank, errors are errors', () => {
  expect(read(90)).toEqual({ kind: 'number', value: 90 });
  expect(read(-1.5)).toEqual({ kind: 'number', value: -1.5 });
  for (const blank of [null, '', '　\n']) expect(read(blank)).toEqual({ kind: 'blank' });
  expect(read({ error: '#REF!' })).toEqual({ kind: 'error', error: '#REF!' });
  for (const value of [true, NaN, Infinity]) expect(read(value)).toEqual({ kind: 'unreadable' });
});

test.each(['—', '-', '－', '―', '‐', 'ー', '_', ' — ', '――'])('%s is nil', (text) => {
  expect(read(text)).toEqual({ kind: 'nil' });
});

test.each([
  ['1539', 1539],
  ['1,539', 1539],
  ['１，５３９', 1539],
  ['9,36', 936],
  ['1 539', 1539],
  ['1,\n539', 1539],
  ['2. 25', 2.25],
  ['２．５', 2.5],
  ['10百万円', 10],
  ['10百万', 10],
  ['124百万\n円', 124],
  ['75,432千円', 75.432],
  ['3億円', 300],
  ['5,000,000円', 5],
  ['¥10', 10],
  ['△5', -5],
  ['▲ 5', -5],
  ['-5', -5],
  ['−5', -5],
  ['－５', -5],
  ['(5)', -5],
  ['（５百万円）', -5],
  ['△0', 0],
])('%j is understood as %d', (text, value) => {
  expect(read(text)).toEqual({ kind: 'text', value, lettersAsDigits: false });
});

test.each([
  ['O', 0],
  ['〇', 0],
  ['1O', 10],
  ['l2', 12],
  ['Ｏ円', 0],
])('%s is understood as %d with letters as digits', (text, value) => {
  expect(read(text)).toEqual({ kind: 'text', value, lettersAsDigits: true });
});

test.each<[string, number[]]>([
  ['97\n87', [97, 87]],
  ['97\n103', [97, 103]],
  ['87 8', [87, 8]],
  ['97　８７', [97, 87]],
  ['1, 36', [1, 36]],
  ['2.5 3', [2.5, 3]],
  ['1539 000', [1539, 0]],
  ['△5 ▲６', [-5, -6]],
  ['97百万円87百万円', [97, 87]],
  ['97百万円 2,000千円', [97, 2]],
  ['9\n8\n7\n6', [9, 8, 7, 6]],
])('%j is several figures', (text, values) => {
  expect(read(text)).toEqual({ kind: 'several', values });
  expect(amountOf(read(text))).toBeNull();
});

test('of two figures none is ever made a third, whatever stands between them', () => {
  const figure = fc.integer({ min: 0, max: 99_999 });
  const blanks = fc.string({
    unit: fc.constantFrom(' ', '　', '\n', '\u00a0', '\t'),
    minLength: 1,
  });
  fc.assert(
    fc.property(figure, figure, blanks, fc.boolean(), (a, b, between, isWide) => {
      const written = String(b).replace(/\d/g, (digit) =>
        isWide ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit,
      );
      const isGroup = a <= 999 && /^\d{3}$/.test(String(b)) && !between.includes('\n');
      expect(read(`${a}${between}${written}`)).toEqual(
        isGroup
          ? { kind: 'text', value: a * 1000 + b, lettersAsDigits: false }
          : { kind: 'several', values: [a, b] },
      );
    }),
    { numRuns: 1000 },
  );
});

test.each(['1億2,000万円', '1億 2,000万円', '（97）87', '(80)\n87', '9 8 7 6 5', '97→87'])(
  '%s is one or the other, and not read',
  (text) => {
    expect(read(text)).toEqual({ kind: 'unreadable' });
  },
);

test.each(['調整中', '10人', '約10', '10-20', '1.2.3', '(5', '百万円', '△', '9'.repeat(400)])(
  '%s is no amount',
  (text) => {
    expect(read(text)).toEqual({ kind: 'unreadable' });
    expect(amountOf(read(text))).toBeNull();
  },
);

test('what is printed can be read back', () => {
  const amounts = fc.integer({ min: -1e12, max: 1e12 }).map((millionth) => millionth / 1e3);
  fc.assert(
    fc.property(amounts, (value) => {
      expect(amountOf(read(formatAmount(value, chiba.unit)))).toBe(value === 0 ? 0 : value);
      expect(amountOf(read(formatNumber(value)))).toBe(value === 0 ? 0 : value);
    }),
  );
});

test('no cell throws', () => {
  const cells = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('0１,，.．-△（）() 　\n百万円千億Ol〇—')) }),
    fc.double(),
    fc.boolean(),
  );
  fc.assert(
    fc.property(cells, (cell) => {
      const value = amountOf(read(cell));
      expect(value === null || Number.isFinite(value)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
