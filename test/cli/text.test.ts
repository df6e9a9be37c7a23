import { printable } from '../../src/core/words/printable';
import { displayWidth, padColumns } from '../../src/cli/text/width';

test.each<[string, number]>([
  ['', 0],
  ['A1', 2],
  ['エラー', 6],
  ['ｴﾗｰ', 3],
  ['（①）', 5],
  ['が', 2],
  ['か\u3099', 2],
  ['𠮷野', 4],
])('%s takes %i columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

test('texts are filled up to a column', () => {
  expect(padColumns('警告', 6)).toBe('警告  ');
  expect(padColumns('エラー', 4)).toBe('エラー');
});

test('what a cell holds cannot steer the terminal', () => {
  expect(printable('ヒ\r\nト\t1\u001b[2J\u0007\u202e逆\u009b')).toBe('ヒ ト 1[2J逆');
});
