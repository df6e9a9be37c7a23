import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { isOwnBook, isOwnSheet } from '../../../src/core/submissions/ownBook';
import { bookOf } from '../../support/programs';

const AREA = { top: 0, left: 0, bottom: 9, right: 7 };
const [form] = bookOf({}).snapshot.sheets;
if (form === undefined) throw new Error('a book has a sheet');
const ours = { ...form, values: [['指摘票'], ...form.values] };

test('a sheet is ours by our name and by what we wrote there', () => {
  expect(isOwnSheet(ours, AREA)).toBe(true);
  expect(isOwnSheet(form, AREA)).toBe(false);
});

const WRITTEN = { ...form, values: [['指摘票'], ['セル', '合計']], isOurs: true } as const;

test('a workbook is ours where every sheet is', () => {
  const books = [[WRITTEN], [WRITTEN, form], []];
  expect(books.map((sheets) => isOwnBook({ sheets }))).toEqual([true, false, false]);
});

test('a sheet of ours is no form, and not told as one that was not read', () => {
  const { programs, notRead } = readBook({ sheets: [form, WRITTEN] }, chiba);
  expect([programs.length, notRead]).toEqual([1, []]);
});

test('a form under our name and our title is the user’s: it is read', () => {
  const forged = { ...ours, isOurs: true } as const;
  expect(isOwnBook({ sheets: [forged] })).toBe(false);
  expect(readBook({ sheets: [forged] }, chiba).programs).toHaveLength(1);
});
