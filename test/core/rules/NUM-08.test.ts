import { readBook } from '../../../src/core/book/Book';
import { checkBook } from '../../../src/core/rules/checkBook';
import { num08 } from '../../../src/core/rules/NUM-08';
import { chiba } from '../../../src/core/profiles/chiba';
import { NO_RESULT } from '../../../src/core/snapshot/CellValue';
import { bookOf } from '../../support/programs';
import { testRule } from '../../support/testRule';

const UNKNOWN = {
  no: NO_RESULT,
  isNew: NO_RESULT,
  name: NO_RESULT,
  peopleText: NO_RESULT,
  people: NO_RESULT,
  thingsText: NO_RESULT,
  things: NO_RESULT,
  moneyText: NO_RESULT,
  money: NO_RESULT,
  total: NO_RESULT,
  previousYear: NO_RESULT,
  results: NO_RESULT,
  methods: [[NO_RESULT, NO_RESULT]],
  section: NO_RESULT,
} as const;

testRule(num08, {
  'formulas with their results are right': { cells: {} },
  'those without are told once a sheet, at the first, with how many': {
    cells: [{}, { total: NO_RESULT }, { people: NO_RESULT, total: NO_RESULT }],
    found: [{ at: 'I6', key: 'noResult', values: { count: 3 }, program: null }],
  },
  'one alone is told too': {
    cells: { section: NO_RESULT },
    found: [{ at: 'N3', key: 'noResult', values: { count: 1 }, program: null }],
  },
  'on a sheet that holds no table they are nobody’s': {
    cells: readBook(
      {
        sheets: bookOf({}).snapshot.sheets.map((sheet, index) =>
          index === 0 ? sheet : { ...sheet, values: [...sheet.values, [NO_RESULT]] },
        ),
      },
      chiba,
    ),
  },
});

test('no rule calls them blank, or 0, or wrong', () => {
  const { findings } = checkBook(bookOf({}, UNKNOWN));
  expect(findings.map(({ rule }) => rule)).toEqual(['NUM-08']);
});
