import fc from 'fast-check';
import { digitSlip } from '../../../src/core/hints/slips';

test.each([
  ['69', '96', 'swapped'],
  ['1539', '1593', 'swapped'],
  ['153', '1539', 'missing'],
  ['539', '1539', 'missing'],
  ['1539', '539', 'extra'],
  ['27', '21', 'oneSeven'],
  ['114', '714', 'oneSeven'],
])('%s for %s is %s', (written, meant, slip) => {
  expect(digitSlip(written, meant)).toBe(slip);
});

test.each([
  ['90', '96'],
  ['12', '34'],
  ['123', '321'],
  ['1', '7'],
  ['12', '1234'],
  ['96', '96'],
])('%s for %s is more than one slip, or none', (written, meant) => {
  expect(digitSlip(written, meant)).toBeNull();
});

test('what lacks a digit one way has one too many the other way', () => {
  const digits = fc.stringMatching(/^[1-9][0-9]{1,6}$/);
  fc.assert(
    fc.property(digits, fc.nat(), (meant, at) => {
      const gap = at % meant.length;
      const written = meant.slice(0, gap) + meant.slice(gap + 1);
      expect(digitSlip(written, meant)).toBe('missing');
      expect(digitSlip(meant, written)).toBe('extra');
    }),
  );
});
