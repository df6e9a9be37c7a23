import { type Book, type BookSettings, readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { year01 } from '../../../src/core/rules/YEAR-01';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { bookOf, showing } from '../../support/programs';
import { testRule } from '../../support/testRule';

/** The sheet of programs below `top`, without a cover. */
function below(...top: readonly (readonly CellValue[])[]): Book {
  return inRun({}, ...top);
}

function inRun(settings: BookSettings, ...top: readonly (readonly CellValue[])[]): Book {
  const [page] = bookOf({}).snapshot.sheets;
  if (page === undefined) throw new Error('No sheet');
  return readBook({ sheets: [{ ...page, values: [...top, ...page.values] }] }, chiba, settings);
}

const example = '令和8年度';

function noEra(at: string, written: string) {
  return { at, key: 'noEra', values: { written, example }, actual: written } as const;
}

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
  'a date or a number is the year that its format shows': {
    cells: showing(below([42826, '総務局']), { A1: '平成29年度' }),
  },
  'beside the label too': { cells: showing(below(['年度', 29]), { B1: 'H29' }) },
  'another date is none, and is named as it shows': {
    cells: showing(below(['年度', 42826]), { B1: '2017/4/1' }),
    found: [
      {
        at: 'B1',
        key: 'unreadable',
        values: { written: '2017/4/1', example },
        actual: '2017/4/1',
        program: null,
      },
    ],
  },
  'a year far above those of the other workbooks of a run is one too many': {
    cells: inRun({ run: { year: 2025, wrongYear: 2035 } }, ['令和17年度']),
    found: [
      {
        at: 'A1',
        key: 'farAhead',
        values: { written: '令和17年度', year: 2025 },
        actual: '令和17年度',
        program: null,
      },
    ],
  },
  'a letter for the era needs no 年度': { cells: below(['R07']) },
  'a year without its era is asked for it': {
    cells: below(['29年度']),
    found: [{ ...noEra('A1', '29年度'), program: null }],
  },
  'so is a number beside the label': {
    cells: below(['年度', 29]),
    found: [{ ...noEra('B1', '29'), program: null }],
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
