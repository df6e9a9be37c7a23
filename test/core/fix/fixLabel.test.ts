import fc from 'fast-check';
import type { Book } from '../../../src/core/book/Book';
import type { RuleId } from '../../../src/core/findings/Finding';
import { changedPart, fixLabel, visible } from '../../../src/core/fix/fixLabel';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { checkBook } from '../../../src/core/rules/checkBook';
import type { Language } from '../../../src/core/words/sentence';
import { waysOf } from '../../support/applied';
import { bookOf, type ProgramCells } from '../../support/programs';

/** What the buttons of a rule's first finding say. */
function labels(book: Book, rule: RuleId, language: Language): string[] {
  const finding = checkBook(book).findings.find((one) => one.rule === rule);
  const fix = finding === undefined ? null : fixOf(finding, book);
  if (finding === undefined || fix === null) return [];
  return waysOf(fix).map((choice) => fixLabel(choice, finding, book, language));
}

const CLASH = { people: 8, money: 10, total: 28, moneyText: '歳出予算額20百万円' };
/** As many as a price per head takes. */
const OTHERS = new Array<ProgramCells>(8).fill({});

test.each<[string, RuleId, ProgramCells[], string[], string[]]>([
  [
    'each figure that may be wrong by its word',
    'SUM-01',
    [CLASH],
    ['合計を18にする', 'カネを20にする'],
    ['Set Total to 18', 'Set Money to 20'],
  ],
  [
    'a text in quotation marks',
    'CODE-02',
    [{ methods: [['⑥ 整理統合', '進める。']] }],
    ['手法を「⑥ ICT活用」にする', '手法を「③ 整理統合」にする'],
    ['Set Method to “⑥ ICT活用”', 'Set Method to “③ 整理統合”'],
  ],
  [
    'two cells of one word with their addresses',
    'CODE-07',
    [
      {
        methods: [
          ['⑥ ICT活用', '甲'],
          ['⑥ ICT活用', '乙'],
        ],
      },
    ],
    ['手法を空欄に、方向性 M4を空欄に、方向性 M3を「甲⏎乙」にする'],
    ['Clear Method, clear Direction M4, set Direction M3 to “甲⏎乙”'],
  ],
  [
    'many cells by their number',
    'CODE-08',
    [
      {
        methods: [
          ['④ アウトソーシング', '甲'],
          ['② 課題抑制', '乙'],
        ],
      },
    ],
    ['4セルを直す'],
    ['Change 4 cells'],
  ],
  [
    'an estimate as one',
    'REQ-07',
    [{ people: null, total: 18, peopleText: '職員1.00人' }, ...OTHERS],
    ['ヒトを8にする（推計）'],
    ['Set People to 8 (an estimate)'],
  ],
])('a button names %s', (_name, rule, programs, ja, en) => {
  expect(labels(bookOf(...programs), rule, 'ja')).toEqual(ja);
  expect(labels(bookOf(...programs), rule, 'en')).toEqual(en);
});

test('cells that are to hold the same are counted', () => {
  const cell = { sheet: 0, row: 3, column: 13 };
  const edit = { cell, before: '人事 課', after: { kind: 'value', value: '人事課' } } as const;
  const other = { ...edit, cell: { ...cell, row: 7 } };
  const anchor = { cell, program: null };
  expect(fixLabel([edit, other], anchor, bookOf({}), 'ja')).toBe('「人事課」にする（2セル）');
  expect(fixLabel([edit, other], anchor, bookOf({}), 'en')).toBe('Make it “人事課” in 2 cells');
});

test('a cell that the form has no word for is called by its address', () => {
  const cell = { sheet: 1, row: 40, column: 20 };
  const edit = { cell, before: 1, after: { kind: 'value', value: 2 } } as const;
  const anchor = { cell: { ...cell, sheet: 0 }, program: null };
  expect(fixLabel([edit], anchor, bookOf({}), 'ja')).toBe("'表紙'!U41を2にする");
});

test('short texts are shown whole', () => {
  expect(changedPart('⑥ 整理統合', '⑥ ICT活用')).toEqual(['⑥ 整理統合', '⑥ ICT活用']);
  expect(changedPart('', '109')).toEqual(['', '109']);
});

test('long ones as far as they differ, with a little around', () => {
  const [now, then] = changedPart(
    `歳出決算額83百万（うち一般財源83百万円）${'あ'.repeat(40)}`,
    `歳出決算額83百万円（うち一般財源83百万円）${'あ'.repeat(40)}`,
  );
  expect(now).toBe('…算額83百万（うち一般財…');
  expect(then).toBe('…算額83百万円（うち一般財…');
});

test('what cannot be seen is named', () => {
  expect(visible('A\u00a0B\u200bC\nD\r')).toBe('A[U+00A0]B[U+200B]C⏎D[U+000D]');
});

test('no character is cut in two, whatever the texts hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      for (const text of changedPart(before, after)) expect(text).not.toMatch(/\p{Cs}/u);
    }),
  );
});
