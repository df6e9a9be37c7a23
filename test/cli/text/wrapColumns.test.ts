import fc from 'fast-check';
import { displayWidth } from '../../../src/cli/text/TextStyle';
import { wrapColumns } from '../../../src/cli/text/wrapColumns';

test.each<[text: string, columns: number, lines: readonly string[]]>([
  ['', 10, ['']],
  ['two words', 5, ['two', 'words']],
  ['ブックを検証し、結果を出力します。', 16, ['ブックを検証し、', '結果を出力し', 'ます。']],
  ['集計します。1 つのブックには', 14, ['集計します。', '1 つのブックに', 'は']],
  ['ここに（括弧）', 8, ['ここに', '（括弧）']],
  ['例: --rule SUM-06=off。', 14, ['例: --rule', 'SUM-06=off。']],
  ['一行目\n二行目', 80, ['一行目', '二行目']],
])('%j in %i columns', (text, columns, lines) => {
  expect(wrapColumns(text, columns).split('\n')).toEqual(lines);
});

test('keeps every character but the spaces at the ends, and every line that can be within its columns', () => {
  const words = fc.constantFrom(
    '検証',
    'ブックを',
    '--rule',
    ' ',
    '。',
    '（',
    '）',
    '1',
    'か',
    'a',
  );
  fc.assert(
    fc.property(fc.array(words), fc.integer({ min: 24, max: 60 }), (parts, columns) => {
      const text = parts.join('');
      const wrapped = wrapColumns(text, columns);
      const bare = (one: string): string => one.replaceAll(/\s/g, '');
      expect(bare(wrapped)).toBe(bare(text));
      for (const line of wrapped.split('\n')) {
        const isOfOnePiece = wrapColumns(line, 1) === line;
        expect(displayWidth(line) <= columns || isOfOnePiece).toBe(true);
      }
    }),
  );
});
