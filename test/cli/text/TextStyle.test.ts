import { displayWidth, padColumns } from '../../../src/cli/text/TextStyle';

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
