import { readBook } from '../../../src/core/book/Book';
import { num02 } from '../../../src/core/rules/NUM-02';
import { chiba } from '../../../src/core/profiles/chiba';
import { formBook, formProgram, formSheet } from '../../support/form';
import { bookOf, type ProgramCells } from '../../support/programs';
import { fixesOf, fixerOf } from '../../support/applied';

const fixNum02 = fixerOf(num02);

const fixes = (cells: ProgramCells) => fixesOf('NUM-02', fixNum02, bookOf(cells));

test.each<[ProgramCells, string, number | string]>([
  [{ moneyText: '歳出予算額O円', money: 0, total: 8 }, 'G5', '歳出予算額0円'],
  [{ thingsText: '備蓄倉庫 l2か所、車両 1O台' }, 'G4', '備蓄倉庫 12か所、車両 10台'],
  [{ thingsText: '倉庫５Ｏ棟' }, 'G4', '倉庫５０棟'],
  [{ peopleText: '職員l.04人（正規l.04人）' }, 'G3', '職員1.04人（正規1.04人）'],
  [{ peopleText: '職員１．O４人' }, 'G3', '職員１．０４人'],
  [{ previousYear: '歳出決算額〇円' }, 'I5', '歳出決算額0円'],
  [
    { moneyText: '歳出予算額1O百万円\n（うち一般財源1O百万円）' },
    'G5',
    '歳出予算額10百万円\n（うち一般財源10百万円）',
  ],
  [{ people: 'l2', total: 22 }, 'H3', 12],
  [{ no: 'l2' }, 'A3', 12],
])('%j: %s is offered as %j', (cells, cell, meant) => {
  expect(fixes(cells)).toEqual([{ kind: 'choice', ways: [[[cell, meant]]] }]);
});

test('what else the text says stays, names with letters too', () => {
  const peopleText = '職員l.04人（O157対策室を除く）';
  expect(fixes({ peopleText })).toEqual([
    { kind: 'choice', ways: [[['G3', '職員1.04人（O157対策室を除く）']]] },
  ]);
});

test('a label in front of the text stays', () => {
  const previousLabel = '前年度決算額\n歳出決算額l2百万円';
  const program = formProgram(1, { previousYear: null });
  const policies = [{ row: ['施策', '1-1-1', '甲'], programs: [program] }];
  const book = readBook(formBook(formSheet('局', policies, { previousLabel })), chiba);
  expect(fixesOf('NUM-02', fixNum02, book)).toEqual([
    { kind: 'choice', ways: [[['I4', '前年度決算額\n歳出決算額12百万円']]] },
  ]);
});

test.each<ProgramCells>([{}, { thingsText: 'H2O分析器 2l' }, { people: { error: '#REF!' } }])(
  '%j needs none',
  (cells) => {
    expect(fixes(cells)).toEqual([]);
  },
);

test('of a number with more digits than Excel keeps nothing is said', () => {
  expect(fixes({ total: 'l23456789012345678' })).toEqual([null]);
});
