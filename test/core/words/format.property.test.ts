import fc from 'fast-check';
import { formatNumber } from '../../../src/core/words/format';

const INTL = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6, useGrouping: true });

/** What cells hold: whole and cut decimals, and whatever else a number can be. */
const value = fc.oneof(
  fc.integer({ min: 0, max: 10_000_000 }),
  fc.tuple(fc.nat(9_999_999), fc.nat(7)).map(([digits, places]) => digits / 10 ** places),
  fc.maxSafeNat(),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
);

test('a number is written as Intl writes it, whether Intl was asked or not', () => {
  fc.assert(
    fc.property(value, (number) => {
      expect(formatNumber(number)).toBe(INTL.format(number));
      if (number > 0) expect(formatNumber(-number)).toBe(`△${INTL.format(number)}`);
    }),
    { examples: [[0], [999], [1000], [1234.5], [1234567.25], [0.1234567], [1e21], [5e-324]] },
  );
});
