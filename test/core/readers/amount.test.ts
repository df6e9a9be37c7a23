import fc from 'fast-check';
import { chiba } from '../../../src/core/profile/chiba';
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
