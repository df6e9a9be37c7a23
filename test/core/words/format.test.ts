import { printable } from '../../../src/core/words/format';

test('what a cell holds cannot steer the terminal', () => {
  expect(printable('ヒ\r\nト\t1\u001b[2J\u0007\u202e逆\u009b')).toBe('ヒ ト 1[2J逆');
});
