import fc from 'fast-check';
import { scanNumber } from '../../../src/core/readers/scanNumber';
import { findUntidyNumber } from '../../../src/core/readers/untidyNumber';

test.each([
  ['1,234百万円', false, 1234, 5],
  ['9,36', false, 936, 4],
  ['2. 25人', true, 2.25, 5],
  ['2. 25人', false, 2, 1],
  ['１，２', false, 12, 3],
  ['1 234', true, 1234, 5],
  ['97\n87', true, 97, 2],
])('%s', (text, join, value, end) => {
  expect(scanNumber(text, 0, join)).toEqual({ value, start: 0, end, lettersAsDigits: false });
});

test('no number starts at a word or a comma', () => {
  expect(scanNumber('人', 0, true)).toBeNull();
  expect(scanNumber(',1', 0, true)).toBeNull();
});

test('a number of more digits than a number holds has no value, and ends where a shorter one would', () => {
  const piece = fc.constantFrom('1', '２', '345', ',', '，', '.', ' ', '\n', 'O', '人');
  const rest = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const [short, long] = ['1111', '1'.repeat(400)];
  fc.assert(
    fc.property(rest, fc.boolean(), (text, join) => {
      const expected = (scanNumber(short + text, 0, join)?.end ?? 0) - short.length;
      const found = scanNumber(long + text, 0, join);
      expect(found?.value).toBe(Infinity);
      expect((found?.end ?? 0) - long.length).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test('what nobody typed as a number is not made tidy, what stands behind it is', () => {
  expect(findUntidyNumber(`${'1,'.repeat(200)}1人、9,36人`, false)).toMatchObject({
    written: '9,36',
    tidy: '936',
  });
});
