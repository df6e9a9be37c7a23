import { num09 } from '../../../src/core/rules/NUM-09';
import { checkBook } from '../../../src/core/rules/checkBook';
import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { toA1 } from '../../../src/core/address/a1';
import { bookOf } from '../../support/programs';
import { CODES, FIRST_BLOCK, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import { testRule } from '../../support/testRule';

const REF = { error: '#REF!' } as const;

const EVERYWHERE = {
  no: REF,
  isNew: REF,
  name: REF,
  peopleText: REF,
  people: REF,
  thingsText: REF,
  things: REF,
  moneyText: REF,
  money: REF,
  total: REF,
  previousYear: REF,
  results: REF,
  methods: [[REF, REF]],
  section: REF,
} as const;

function told(at: string, title: string, written: string, program: number | null = 0) {
  return { at, key: 'errorValue', values: { title, written }, actual: written, program };
}

testRule(num09, {
  'a program without errors is right': { cells: {} },
  'an error in a cost is told': {
    cells: { money: { error: '#N/A' } },
    found: [told('H5', 'コスト換算', '#N/A')],
  },
  'so is one for a section': {
    cells: [{}, { section: REF }],
    found: [told('N6', '所管課', '#REF!', 1)],
  },
  'and for a method and its direction': {
    cells: { methods: [[{ error: '#VALUE!' }, { error: '#NAME?' }]] },
    found: [told('L3', '改善・改革の手法', '#VALUE!'), told('M3', '今後の方向性', '#NAME?')],
  },
  'a text that looks like one is none': { cells: { results: '#N/A' } },
  'a row of one program is looked at whole': {
    cells: readBook(
      snapshotOf(withCells(ofunatoRows(3), [4, FIRST_BLOCK, REF], [4, CODES, REF])),
      ofunato,
    ),
    found: [told('E5', '国庫支出金', '#REF!'), told('BM5', '総合評価', '#REF!')],
  },
  'a 施策 row is looked at once': {
    cells: readBook(
      {
        sheets: bookOf({}, {}).snapshot.sheets.map((sheet) => ({
          ...sheet,
          values: sheet.values.map((row) =>
            row.map((value) => (value === '利便性の向上' ? REF : value)),
          ),
        })),
      },
      chiba,
    ),
    found: [told('C1', '施策', '#REF!', null)],
  },
});

test('no rule calls errors blank, or takes them for a text', () => {
  const { findings } = checkBook(bookOf({}, EVERYWHERE));
  const second = findings.map(({ rule, cell }) => `${rule} ${toA1(cell)}`);
  expect(second).toEqual(
    ['A6', 'B6', 'C6', 'G6', 'H6', 'I6', 'J6', 'L6', 'M6', 'N6', 'G7', 'H7', 'G8', 'H8', 'I8'].map(
      (cell) => `NUM-09 ${cell}`,
    ),
  );
});
