import { toA1 } from '../../../src/core/address/a1';
import { readBook, type Book } from '../../../src/core/book/Book';
import { cellsToLookAt } from '../../../src/core/facts/cellsToLookAt';
import { chiba } from '../../../src/core/profiles/chiba';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { bookOf, showing } from '../../support/programs';

/** The sheet of programs below a row, without its cover. */
function below(...top: readonly CellValue[]): Book {
  const [page] = bookOf({}).snapshot.sheets;
  if (page === undefined) throw new Error('no sheet');
  return readBook({ sheets: [{ ...page, values: [top, ...page.values] }] }, chiba);
}

/** The book with another code in its 施策 row. */
function coded(code: CellValue): Book {
  const sheets = bookOf({}).snapshot.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row) => row.map((value) => (value === '4-3-4' ? code : value))),
  }));
  return readBook({ sheets }, chiba);
}

const asked = (book: Book): string[] => cellsToLookAt(book).map(toA1);

test('of a sound book nothing needs to be asked', () => {
  expect(asked(bookOf({}, {}))).toEqual([]);
  expect(asked(below('平成29年度', 42826))).toEqual([]);
});

test('numbers above the tables matter where the year was not found', () => {
  expect(asked(below('総務局', 42826, null, 29))).toEqual(['B1', 'D1']);
});

test('so does a 施策 code that is a number', () => {
  expect(asked(coded(434))).toEqual(['B1']);
  expect(asked(coded('4-3-5'))).toEqual([]);
});

test('so do costs that are off by a thousand, or hold decimals', () => {
  expect(asked(bookOf({}, { money: 10_000, total: 10_008 }))).toEqual(['H8']);
  expect(asked(bookOf({ money: 10_000_000 }))).toEqual(['H5']);
  expect(asked(bookOf({ people: 8.4, total: 18.4 }))).toEqual(['H3', 'I3']);
});

test('what is known is not asked again', () => {
  expect(asked(showing(below('総務局', 42826), { B1: '42826' }))).toEqual([]);
});
