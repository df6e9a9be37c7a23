import fc from 'fast-check';
import { readBook } from '../../../src/core/book/readBook';
import { checkBook } from '../../../src/core/findings/checkBook';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { fixChar05 } from '../../../src/core/fixes/CHAR-05';
import { withoutInvisible } from '../../../src/core/fix/withoutInvisible';
import { chiba } from '../../../src/core/profile/chiba';
import { findInvisible } from '../../../src/core/readers/oddCharacters';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { formBook, formProgram, formSheet } from '../../support/form';
import { bookOf, type ProgramCells } from '../../support/programs';
import { fixesOf, seenFix } from '../../support/applied';

const fixes = (results: CellValue) => fixesOf('CHAR-05', fixChar05, bookOf({ results }));

test.each([
  ['実\u200b績', '実績'],
  ['実\ufeff績\u00ad\u202e', '実績'],
  ['30\u00a0件', '30 件'],
  ['30\t件', '30 件'],
  ['1行目\r\n2行目', '1行目\n2行目'],
  ['1行目\r2行目', '1行目\n2行目'],
  ['1行目\v2行目\u20283行目', '1行目\n2行目\n3行目'],
  ['実\u0000績\u001f', '実績'],
  ['カ\u3099ス', 'ガス'],
  ['カﾞス、ハﾟン、か゛', 'ガス、パン、が'],
  ['①か\u3099⑧ ㈱ ｶﾞｽ Ⅵ \u200b', '①が⑧ ㈱ ｶﾞｽ Ⅵ '],
])('%j becomes %j', (written, mended) => {
  expect(fixes(written)).toEqual([{ kind: 'safe', ways: [[['J3', mended]]] }]);
});

test.each(['実\ufffd績', 'あ゛', 'あ\u3099', '👩\u200d💻の講座', { error: '#REF!' }])(
  'nothing is said of %j',
  (results) => {
    expect(fixes(results).filter((fix) => fix !== null)).toEqual([]);
  },
);

test('a lost character stays where others are mended', () => {
  const book = bookOf({ results: '実\u200b績\ufffd' });
  const [finding] = checkBook(book).filter(({ rule }) => rule === 'CHAR-05');
  expect(finding === undefined ? null : seenFix(fixChar05(finding as never, book))).toEqual({
    kind: 'safe',
    ways: [[['J3', '実績\ufffd']]],
  });
});

test('to blank a cell that seemed to hold something is the user’s to choose', () => {
  const book = bookOf({ thingsText: '\u200b' });
  expect(fixesOf('CHAR-05', fixChar05, book)).toEqual([{ kind: 'choice', ways: [[['G4', null]]] }]);
});

test.each<[ProgramCells, string, CellValue]>([
  [{ moneyText: '\u200bー', money: 4, total: 12 }, 'G5', 'ー'],
  [{ methods: [['\u200b1,539', '方向性']] }, 'L3', '1,539'],
  [{ peopleText: '職員1\u200b2.00人' }, 'G3', '職員12.00人'],
  [{ moneyText: '歳出予算額1\u200b0百万円' }, 'G5', '歳出予算額10百万円'],
  [{ total: '1\u200b8' }, 'I3', '18'],
  [{ isNew: '●\u200b' }, 'B3', '●'],
  [{ results: '平成2\u200b8年度 5件' }, 'J3', '平成28年度 5件'],
])('in %j %s would be read otherwise as %j: the user chooses', (cells, cell, mended) => {
  const book = bookOf(cells);
  const seen = checkBook(book)
    .filter(({ rule }) => rule === 'CHAR-05')
    .map((finding) => seenFix(fixOf(finding, book)));
  expect(seen).toEqual([{ kind: 'choice', ways: [[[cell, mended]]] }]);
});

test('in the method column the code stays', () => {
  const book = bookOf({ methods: [['⑥\u00a0ICT活用', '方向性']] });
  expect(fixesOf('CHAR-05', fixChar05, book)).toEqual([
    { kind: 'safe', ways: [[['L3', '⑥ ICT活用']]] },
  ]);
});

test('a 施策 name is mended in all of its rows: alone it would differ from the others', () => {
  const sheet = (name: string, no: number) =>
    formSheet(name, [{ row: ['施策', '1-1-1', '統\u200b一'], programs: [formProgram(no)] }]);
  const book = readBook(formBook(sheet('甲', 1), sheet('乙', 2)), chiba);
  const both = [
    ['E1', '統一'],
    ['E1', '統一'],
  ];
  expect(fixesOf('CHAR-05', fixChar05, book)).toEqual([
    { kind: 'safe', ways: [both] },
    { kind: 'safe', ways: [both] },
  ]);
});

test('a sound text needs none', () => {
  expect(fixes('1行目\n2行目 ①')).toEqual([]);
});

const odd = fc.constantFrom(
  ...['\u200b', '\u00a0', '\r', '\n', '\r\n', '\t', '\u0000', '\ufeff', '\u3099', 'ﾞ', '゜'],
  ...['か', 'カ', 'ハ', 'あ', '①', '⑧', 'ＩＣＴ', 'ｶ', 'Ⅵ', '\u200d', '👩', '💻', '神', '\ufffd'],
);

test('a second time changes nothing, and what can be seen stays as it is', () => {
  const seen = (text: string) =>
    text.normalize('NFD').replace(/[゛゜ﾞﾟ\u3099\u309a]|[\p{Cc}\p{Cf}\s]/gu, '');
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const mended = withoutInvisible(text);
      expect(withoutInvisible(mended)).toBe(mended);
      expect(seen(mended)).toBe(seen(text));
      expect(mended.match(/[①-⑧]/g)).toEqual(text.match(/[①-⑧]/g));
      expect(findInvisible(mended)?.character ?? '\ufffd').toMatch(/\ufffd|\u200d|[゛゜ﾞﾟ\u3099]/);
    }),
    { numRuns: 2000 },
  );
});
