import { clip, widthOf, printable } from '../../../src/core/words/format';

test('what a cell holds cannot steer the terminal', () => {
  expect(printable('ヒ\r\nト\t1\u001b[2J\u0007\u202e逆\u009b')).toBe('ヒ ト 1[2J逆');
});

test.each([
  ['合計', 2],
  ['H29', 1.5],
  ['ﾋﾄ 1', 2],
  ['髙𠮟', 2],
])('%s is %d full-width characters wide', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test.each([
  ['歳出予算額', 5, '歳出予算額'],
  ['歳出予算額 9', 5, '歳出予算…'],
  ['12345678', 4, '12345678'],
  ['123456789', 4, '123456…'],
  ['𠮟𠮟𠮟', 2, '𠮟…'],
  ['一\n 二', 3, '一 二'],
  [`一${' '.repeat(90)}二`, 4, '一…'],
])('%j is clipped to %d full-width characters', (text, widest, clipped) => {
  expect(clip(text, widest)).toBe(clipped);
});
