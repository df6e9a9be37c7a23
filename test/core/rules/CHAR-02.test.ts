import fc from 'fast-check';
import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { findLookalike, readLookalike, withoutLookalikes } from '../../../src/core/text/lookalike';
import { char02 } from '../../../src/core/rules/CHAR-02';
import { formBook, formProgram, formSheet } from '../../support/form';
import { testRule } from '../../support/testRule';

function alike(at: string, written: string, meant: string) {
  return { at, key: 'lookalike', values: { written, meant }, expected: meant, actual: written };
}

/** A name with one look-alike, the piece that is quoted, that piece and the name as they are meant. */
const NAMES = [
  ['（うちー般財源86百万円）', 'うちー般財', 'うち一般財', '（うち一般財源86百万円）'],
  ['ー部を委託する', 'ー部を', '一部を', '一部を委託する'],
  ['統ー的に', '統ー的に', '統一的に', '統一的に'],
  ['・へルプデスク', '・へルプ', '・ヘルプ', '・ヘルプデスク'],
  ['市民ヘの周知', '市民ヘの周', '市民への周', '市民への周知'],
  ['システムヘの登録', 'テムヘの登', 'テムへの登', 'システムへの登録'],
  ['く参考>', 'く参考', '〈参考', '〈参考>'],
] as const;

const policySheet = (name: string, no: number) =>
  formSheet(name, [{ row: ['施策', '1-1-1', '統ー化'], programs: [formProgram(no)] }]);
const BOTH = { E1: '統一化', "'乙'!E1": '統一化' };

testRule(char02, {
  'what is right': {
    cells: [
      '歳出予算額10百万円（うち一般財源10百万円）',
      'データ一覧とセンター一式を、コンビニ一カ所で',
      'こどもせんたー運営、らーめん、すごーい、おーい',
      '職員へアンケートを送り、窓口へ、CHAINSへデータ、20人へサービス、「広場」へアクセス',
      '訪問ヘルパー、ヘルスケア、ヘリ、マヘル',
      '平成28年ー平成30年、千葉市ー東京都',
      'センター間の28年ー30年',
      'ー',
      '詳しく参考にする、く、くらし〉',
      '○○を進める。〇事業',
    ].map((name) => ({ name })),
  },
  'a sound program': { cells: {} },
  'an error is no text': { cells: { name: { error: '#REF!' } } },
  ...Object.fromEntries(
    NAMES.map(([name, written, meant, fixed]) => [
      `${name} is not`,
      {
        cells: { name },
        found: [{ ...alike('C3', written, meant), choices: [{ C3: fixed }] }],
      },
    ]),
  ),
  'the rest of a text stays': {
    cells: { moneyText: '歳出予算額10百万円（うちー般財源10百万円）' },
    found: [
      {
        ...alike('G5', 'うちー般財', 'うち一般財'),
        choices: [{ G5: '歳出予算額10百万円（うち一般財源10百万円）' }],
      },
    ],
  },
  'every look-alike of a cell is replaced': {
    cells: { results: '市民ヘの周知と職員ヘの研修' },
    found: [
      {
        ...alike('J3', '市民ヘの周', '市民への周'),
        choices: [{ J3: '市民への周知と職員への研修' }],
      },
    ],
  },
  'one that is wrong only once the next is mended, however many': {
    cells: { results: `アヘ${'ヘ'.repeat(6)}の周知` },
    found: [
      {
        ...alike('J3', 'ヘヘヘの周', 'ヘヘへの周'),
        choices: [{ J3: `ア${'へ'.repeat(7)}の周知` }],
      },
    ],
  },
  '① stays': {
    cells: { name: 'へルプデスク①の運用' },
    found: [{ ...alike('C3', 'へルプ', 'ヘルプ'), choices: [{ C3: 'ヘルプデスク①の運用' }] }],
  },
  'く that opens a label': {
    cells: readBook(
      formBook(
        formSheet('局', [{ row: ['施策', '1-1-1', '甲'], programs: [formProgram(1)] }], {
          previousLabel: 'く参考>前年度決算額',
        }),
      ),
      chiba,
    ),
    found: [{ ...alike('I4', 'く参考', '〈参考'), choices: [{ I4: '〈参考>前年度決算額' }] }],
  },
  'a 施策 name is fixed in all of its rows: alone it would differ from the others': {
    cells: readBook(formBook(policySheet('甲', 1), policySheet('乙', 2)), chiba),
    found: [
      { ...alike('E1', '統ー化', '統一化'), program: null, choices: [BOTH] },
      { ...alike("'乙'!E1", '統ー化', '統一化'), program: null, choices: [BOTH] },
    ],
  },
});

test('whatever the text, what is offered differs by one character', () => {
  const piece = fc.constantFrom('ー', '一', 'へ', 'ヘ', 'く', '〉', '参', 'の', 'ル', '\n', 'A');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const found = readLookalike(written);
      if (found === null) return;
      expect(written).toContain(found.written);
      const different = [...found.written].filter((one, at) => one !== [...found.meant][at]);
      expect(different).toHaveLength(1);
    }),
  );
});

test('no look-alike is left, and no other character changes', () => {
  const pieces = fc.array(
    fc.constantFrom('ー', 'ヘ', 'へ', 'く', '〉', 'ア', 'の', '市', '般', '①', 'ﾞ', '\n', '1'),
    { maxLength: 25 },
  );
  const plain = (text: string) => text.replace(/[一ー]/g, '一').replace(/[へヘ]/g, 'へ');
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const fixed = withoutLookalikes(text);
      expect(findLookalike(fixed)).toBe(-1);
      expect(plain(fixed).replace(/^〈/, 'く')).toBe(plain(text));
    }),
    { numRuns: 3000 },
  );
});
