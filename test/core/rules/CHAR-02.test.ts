import fc from 'fast-check';
import { readLookalike } from '../../../src/core/readers/lookalike';
import { seenBy } from '../../support/programs';

test.each([
  '歳出予算額10百万円（うち一般財源10百万円）',
  'データ一覧とセンター一式を、コンビニ一カ所で',
  'こどもせんたー運営、らーめん、すごーい、おーい',
  '職員へアンケートを送り、窓口へ、CHAINSへデータ、20人へサービス、「広場」へアクセス',
  '訪問ヘルパー、ヘルスケア、ヘリ、マヘル',
  '平成28年ー平成30年、千葉市ー東京都',
  'ー',
  '詳しく参考にする、く、くらし〉',
  '○○を進める。〇事業',
])('%s is right', (name) => {
  expect(seenBy('CHAR-02', { name })).toEqual([]);
});

test.each([
  ['（うちー般財源86百万円）', 'うちー般財', 'うち一般財'],
  ['ー部を委託する', 'ー部を', '一部を'],
  ['統ー的に', '統ー的に', '統一的に'],
  ['・へルプデスク', '・へルプ', '・ヘルプ'],
  ['市民ヘの周知', '市民ヘの周', '市民への周'],
  ['システムヘの登録', 'テムヘの登', 'テムへの登'],
  ['く参考>', 'く参考', '〈参考'],
])('%s is not', (name, actual, expected) => {
  expect(seenBy('CHAR-02', { name })).toMatchObject([
    { severity: 'info', cell: 'C3', program: 0, actual, expected },
  ]);
});

test('whatever the text, what is offered differs by one character', () => {
  const piece = fc.constantFrom('ー', '一', 'へ', 'ヘ', 'く', '〉', '参', 'の', 'ル', '\n', 'A');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const alike = readLookalike(written);
      if (alike === null) return;
      expect(written).toContain(alike.written);
      const different = [...alike.written].filter((one, at) => one !== [...alike.meant][at]);
      expect(different).toHaveLength(1);
    }),
  );
});
