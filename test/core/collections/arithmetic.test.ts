import fc from 'fast-check';
import { cutTo, roundTo } from '../../../src/core/collections/arithmetic';

test.each([
  [1.005, 2, 1.01],
  [2.345, 2, 2.35],
  [10.5, 0, 11],
  [-10.5, 0, -11],
  [0.4, 0, 0],
  [-0.4, 0, 0],
  [1e-7, 2, 0],
  [1e21, 0, 1e21],
])('%d to %d places is %d', (value, decimals, rounded) => {
  expect(roundTo(value, decimals)).toBe(rounded);
});

test.each([
  [1.009, 2, 1],
  [10.9, 0, 10],
  [-10.9, 0, -10],
  [0.29, 2, 0.29],
])('%d cut to %d places is %d', (value, decimals, cut) => {
  expect(cutTo(value, decimals)).toBe(cut);
});

test('what has no more places stays as it is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 4 }),
      (n, places) => {
        const value = n / 10 ** places;
        expect(roundTo(value, places)).toBe(value);
        expect(cutTo(value, places)).toBe(value);
      },
    ),
  );
});
