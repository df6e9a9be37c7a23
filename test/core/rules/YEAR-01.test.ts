import { type Book, readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { year01 } from '../../../src/core/rules/YEAR-01';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { bookOf } from '../../support/programs';
import { testRule } from '../../support/testRule';

/** The sheet of programs below `top`, without a cover. */
function below(...top: readonly (readonly CellValue[])[]): Book {
  const [page] = bookOf({}).snapshot.sheets;
  if (page === undefined) throw new Error('No sheet');
  return readBook({ sheets: [{ ...page, values: [...top, ...page.values] }] }, chiba);
}

const example = '令和8年度';

testRule(year01, {
  ...Object.fromEntries(
    ['平成29年度', 'H29年度', '令和元年度', '2017年度', '２０１７年度 主要事務事業戦略シート'].map(
      (year) => [`${year} is a year`, { cells: below([year]) }],
    ),
  ),
  'a year beside its label is one': { cells: below(['年度', 'H29']) },
  'a missing year is reported at the first cell in use': {
    cells: below([null, null], [null, '総務局']),
    found: [{ at: 'B2', key: 'missing', values: { example }, program: null }],
  },
  'an unreadable year is reported where it stands': {
    cells: below(['年度', '本年']),
    found: [
      {
        at: 'B1',
        key: 'unreadable',
        values: { written: '本年', example },
        actual: '本年',
        program: null,
      },
    ],
  },
  'a workbook without a strategy sheet lacks no year': {
    cells: readBook(
      {
        sheets: [
          {
            name: '表',
            visibility: 'visible',
            origin: { row: 0, column: 0 },
            values: [['売上', 3]],
          },
        ],
      },
      chiba,
    ),
  },
});
