import { readBook } from '../../../src/core/book/Book';
import type { Double } from '../../../src/core/book/RunBook';
import { chiba } from '../../../src/core/profiles/chiba';
import { xref05 } from '../../../src/core/rules/XREF-05';
import { bookOf } from '../../support/programs';
import { testRule } from '../../support/testRule';

function doubled(by: Double['by'], isNameless = false) {
  const scopes = ['2017 '];
  const double = { file: '総務局（修正版）.xlsx', alike: 2, programs: 3, by, scopes, isNameless };
  const run = { year: 2017, wrongYear: null, double };
  return readBook(bookOf({}, {}, {}).snapshot, chiba, { run });
}

const values = { file: '総務局（修正版）.xlsx', alike: 2, programs: 3 };

testRule(xref05, {
  'the other was saved later': {
    cells: doubled('saved'),
    found: [{ at: 'A2', key: 'saved', values, program: null }],
  },
  'only the order decides': {
    cells: doubled('order'),
    found: [{ at: 'A2', key: 'order', values, program: null }],
  },
  'the user chose the other': {
    cells: doubled('chosen'),
    found: [{ at: 'A2', key: 'chosen', values, program: null, severity: 'info' }],
  },
  'a copy that names no bureau': {
    cells: doubled('order', true),
    found: [{ at: 'A2', key: 'same', values: { file: values.file }, program: null }],
  },
  'of such copies the user chose the other': {
    cells: doubled('chosen', true),
    found: [
      { at: 'A2', key: 'same', values: { file: values.file }, program: null, severity: 'info' },
    ],
  },
  'a workbook alone repeats none': { cells: {} },
});

test('nothing of such a workbook is counted', () => {
  expect(doubled('saved').programs.map(({ isCounted }) => isCounted)).toEqual([
    false,
    false,
    false,
  ]);
});
