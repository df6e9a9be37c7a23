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

test('a workbook is ours where every sheet is', () => {
  const own = { ...ours, isOurs: true } as const;
  expect([isOwnBook({ sheets: [own] }), isOwnBook({ sheets: [own, form] })]).toEqual([true, false]);
  expect(isOwnBook({ sheets: [] })).toBe(false);
});

test('a sheet of ours is no form, and not told as one that was not read', () => {
  const own = { ...ours, isOurs: true } as const;
  expect(readBook({ sheets: [ours] }, chiba).programs).toHaveLength(1);
  const { programs, notRead } = readBook({ sheets: [form, own] }, chiba);
  expect([programs.length, notRead]).toEqual([1, []]);
});
