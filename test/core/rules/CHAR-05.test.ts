import { formBook, formProgram, formSheet } from '../../support/form';
import { seenBy } from '../../support/programs';
import { seenIn } from '../../support/seenIn';

test('line breaks, wide spaces and half-width kana are no fault', () => {
  expect(seenBy('CHAR-05', { name: '一行目\n二行目　空白 ｶﾞｷﾞ がぎ' })).toEqual([]);
  expect(seenBy('CHAR-05', { name: null })).toEqual([]);
});

test.each([
  ['\u0007', 'U+0007'],
  ['\t', 'U+0009'],
  ['\u200b', 'U+200B'],
  ['\ufeff', 'U+FEFF'],
  ['\ufffd', 'U+FFFD'],
  ['\u00a0', 'U+00A0'],
  ['\r', 'U+000D'],
])('%j is named by its code', (character, code) => {
  const found = seenBy('CHAR-05', { name: `庁内${character}システム` });
  expect(found).toMatchObject([{ severity: 'warning', cell: 'C3', program: 0 }]);
  expect(found[0]?.ja).toContain(code);
  expect(found[0]?.ja).toContain('「庁内」の後ろ');
  expect(found[0]?.en).toContain(code);
});

test.each(['か\u3099', 'カﾞ', 'ハ\u309a', 'か゛'])('%j is one character in two', (written) => {
  const found = seenBy('CHAR-05', { name: `${written}イド` });
  expect(found).toMatchObject([{ cell: 'C3' }]);
  expect(found[0]?.ja).toContain(`「${written}」`);
});

test('the method column and the 施策 row are looked at too, once a cell', () => {
  const programs = [formProgram(1, { methods: ['⑥\u00a0ICT\u00a0活用'] })];
  const row = ['施策', '4-3-4', '利便\u200b性'];
  const found = seenIn('CHAR-05', formBook(formSheet('局', [{ row, programs }])));
  expect(found).toMatchObject([
    { cell: 'E1', program: null },
    { cell: 'L3', program: 0 },
  ]);
});

test('at the start of a text there is nothing to quote', () => {
  expect(seenBy('CHAR-05', { name: '\u200bあ' })[0]?.ja).toContain('文の先頭');
});
