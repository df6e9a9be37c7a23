import fc from 'fast-check';
import { nearest, similarity } from '../../../src/core/text/similarity';

test('1 for equal texts, the same both ways, and never outside 0 to 1', () => {
  const text = fc.string({ maxLength: 12, unit: fc.constantFrom('研', '修', '事', '業', 'の') });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const alike = similarity(a, b);
      expect(alike).toBe(similarity(b, a));
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike).toBeLessThanOrEqual(1);
      expect(similarity(a, a)).toBe(1);
    }),
  );
});

test.each([
  ['職員研修', '職員健康', 1 / 3],
  ['ああああ', 'ああ', 1 / 2],
  ['研', '研修', 0],
  ['国際交流', '防災訓練', 0],
])('%s and %s: %d', (a, b, expected) => {
  expect(similarity(a, b)).toBeCloseTo(expected);
});

test.each([
  ['chek', 'check'],
  ['CHECK', 'check'],
  ['hceck', 'check'],
  ['summary', 'summarize'],
  ['stat', 'status'],
  ['SUM-6', 'SUM-06'],
  ['x', null],
  ['', null],
  ['frobnicate', null],
])('%j: %j was probably meant', (word, meant) => {
  expect(nearest(word, ['check', 'status', 'summarize', 'SUM-01', 'SUM-06'])).toBe(meant);
});
