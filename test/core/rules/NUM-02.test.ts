import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { num02 } from '../../../src/core/rules/NUM-02';
import { formBook, formProgram, formSheet } from '../../support/form';
import { FIRST_BLOCK, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { ProgramCells } from '../../support/programs';
import { testRule } from '../../support/testRule';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

/** The cell of the previous year, with a label in front of the text. */
function labelled(previousLabel: string) {
  const program = formProgram(1, { previousYear: null });
  const policies = [{ row: ['施策', '1-1-1', '甲'], programs: [program] }];
  return readBook(formBook(formSheet('局', policies, { previousLabel })), chiba);
}

/** Letters at a cell, and what is offered in their stead. */
function letters(at: string, written: string, meant: string | number) {
  return { at, key: 'letters', values: { written }, actual: written, choices: [{ [at]: meant }] };
}

const LETTERS: readonly (readonly [
  cells: ProgramCells,
  at: string,
  written: string,
  meant: string | number,
])[] = [
  [{ moneyText: '歳出予算額O円', money: 0, total: 8 }, 'G5', 'O円', '歳出予算額0円'],
  [
    { moneyText: '歳出予算額 O円\n（このほか3百万円）', money: 0, total: 8 },
    'G5',
    'O円',
    '歳出予算額 0円\n（このほか3百万円）',
  ],
  [
    { moneyText: '歳出予算額 O円（うち一般財源 O円）', money: 0, total: 8 },
    'G5',
    'O円',
    '歳出予算額 0円（うち一般財源 0円）',
  ],
  [
    { moneyText: '歳出予算額1O百万円\n（うち一般財源1O百万円）' },
    'G5',
    '1O百万円',
    '歳出予算額10百万円\n（うち一般財源10百万円）',
  ],
  [{ thingsText: '備蓄倉庫 l2か所、車両 1O台' }, 'G4', 'l2', '備蓄倉庫 12か所、車両 10台'],
  [{ thingsText: '備蓄倉庫 l2か所' }, 'G4', 'l2', '備蓄倉庫 12か所'],
  [{ thingsText: '倉庫５Ｏ棟' }, 'G4', '５Ｏ', '倉庫５０棟'],
  [
    { peopleText: '職員l.04人（正規l.04人）' },
    'G3',
    '職員l.04人（正規l.04人）',
    '職員1.04人（正規1.04人）',
  ],
  [{ peopleText: '職員l.04人' }, 'G3', '職員l.04人', '職員1.04人'],
  [{ peopleText: '職員１．O４人' }, 'G3', '職員１．O４人', '職員１．０４人'],
  [
    { peopleText: '職員l.04人（O157対策室を除く）' },
    'G3',
    '職員l.04人（O157対策室を除く）',
    '職員1.04人（O157対策室を除く）',
  ],
  [{ previousYear: '歳出決算額〇円' }, 'I5', '〇円', '歳出決算額0円'],
  [{ previousYear: '歳出決算額7O百万円' }, 'I5', '7O百万円', '歳出決算額70百万円'],
  [{ people: 'l2', total: 22 }, 'H3', 'l2', 12],
  [{ money: '1O' }, 'H5', '1O', 10],
  [{ people: 0, things: 0, money: 0, total: '〇' }, 'I3', '〇', 0],
  [{ no: 'l2' }, 'A3', 'l2', 12],
];

/** Letters and circles that stand for themselves. */
const SOUND: readonly ProgramCells[] = [
  ...['O157対策', '〇備蓄品', '○3か所の倉庫', 'H2Oの運搬', '飲料水 2l', 'ICT機器', null].map(
    (thingsText) => ({ thingsText }),
  ),
  { thingsText: 'H2O分析器 2l' },
  { people: { error: '#REF!' } },
  // Columns that hold no numbers.
  { name: 'l2号線', section: '1O課' },
  {},
];

testRule(num02, {
  'digits are right': { cells: { moneyText: '歳出予算額10百万円' } },
  'a letter for a digit is told, and the digit offered': {
    cells: { moneyText: '歳出予算額1O百万円' },
    found: [letters('G5', '1O百万円', '歳出予算額10百万円')],
  },
  ...Object.fromEntries(
    LETTERS.map(([cells, at, written, meant]) => [
      `${JSON.stringify(cells)} is told`,
      { cells, found: [letters(at, written, meant)] },
    ]),
  ),
  'a label in front of the text stays': {
    cells: labelled('前年度決算額\n歳出決算額l2百万円'),
    found: [letters('I4', 'l2百万円', '前年度決算額\n歳出決算額12百万円')],
  },
  'of a number with more digits than Excel keeps nothing is said': {
    cells: { total: 'l23456789012345678' },
    found: [
      {
        at: 'I3',
        key: 'letters',
        values: { written: 'l23456789012345678' },
        actual: 'l23456789012345678',
      },
    ],
  },
  'so it is in an amount of any year-block': {
    cells: rowsWith([FIRST_PROGRAM, FIRST_BLOCK + 9, '174O']),
    found: [letters('N5', '174O', 1740)],
  },
  ...Object.fromEntries(
    SOUND.map((cells) => [`${JSON.stringify(cells)} holds no such letter`, { cells }]),
  ),
});
