import fc from 'fast-check';
import { readBook } from '../../../src/core/book/readBook';
import { fixChar02 } from '../../../src/core/fixes/CHAR-02';
import { chiba } from '../../../src/core/profile/chiba';
import { findLookalike, withoutLookalikes } from '../../../src/core/readers/lookalike';
import { formBook, formProgram, formSheet } from '../../support/form';
import { bookOf, type ProgramCells } from '../../support/programs';
import { fixesOf } from '../../support/applied';

const fixes = (cells: ProgramCells) => fixesOf('CHAR-02', fixChar02, bookOf(cells));

test.each<[ProgramCells, string, string]>([
  [
    { moneyText: '歳出予算額10百万円（うちー般財源10百万円）' },
    'G5',
    '歳出予算額10百万円（うち一般財源10百万円）',
  ],
  [{ results: '市民ヘの周知と職員ヘの研修' }, 'J3', '市民への周知と職員への研修'],
  [{ name: 'へルプデスク①の運用' }, 'C3', 'ヘルプデスク①の運用'],
])('%j: %s is offered as %s', (cells, cell, meant) => {
  expect(fixes(cells)).toEqual([{ kind: 'choice', ways: [[[cell, meant]]] }]);
});

test('く that opens a label', () => {
  const policies = [{ row: ['施策', '1-1-1', '甲'], programs: [formProgram(1)] }];
  const sheet = formSheet('局', policies, { previousLabel: 'く参考>前年度決算額' });
  expect(fixesOf('CHAR-02', fixChar02, readBook(formBook(sheet), chiba))).toEqual([
    { kind: 'choice', ways: [[['I4', '〈参考>前年度決算額']]] },
  ]);
});

test('a 施策 name is mended in all of its rows: alone it would differ from the others', () => {
  const sheet = (name: string, no: number) =>
    formSheet(name, [{ row: ['施策', '1-1-1', '統ー化'], programs: [formProgram(no)] }]);
  const book = readBook(formBook(sheet('甲', 1), sheet('乙', 2)), chiba);
  expect(fixesOf('CHAR-02', fixChar02, book)).toEqual([
    {
      kind: 'choice',
      ways: [
        [
          ['E1', '統一化'],
          ['E1', '統一化'],
        ],
      ],
    },
    {
      kind: 'choice',
      ways: [
        [
          ['E1', '統一化'],
          ['E1', '統一化'],
        ],
      ],
    },
  ]);
});

test.each<ProgramCells>([{}, { name: 'センター間の28年ー30年' }, { name: { error: '#REF!' } }])(
  '%j needs none',
  (cells) => {
    expect(fixes(cells)).toEqual([]);
  },
);

test('no look-alike is left, and no other character changes', () => {
  const pieces = fc.array(
    fc.constantFrom('ー', 'ヘ', 'へ', 'く', '〉', 'ア', 'の', '市', '般', '①', 'ﾞ', '\n', '1'),
    { maxLength: 25 },
  );
  const plain = (text: string) => text.replace(/[一ー]/g, '一').replace(/[へヘ]/g, 'へ');
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const mended = withoutLookalikes(text);
      expect(findLookalike(mended)).toBe(-1);
      expect(plain(mended).replace(/^〈/, 'く')).toBe(plain(text));
    }),
    { numRuns: 3000 },
  );
});
