import { movedArea, movedFormula, movedRow } from '../../../../src/stage/host/model/movedRows';
import { sizedArea } from '../../../../src/core/address/area';

const INSERTED = { row: 4, count: 2 };
const DELETED = { row: 4, count: -2 };
const area = (row: number, rows: number) => sizedArea(row, 1, rows, 1);

test('rows below move, deleted ones are gone', () => {
  expect([3, 4, 9].map((row) => movedRow(row, INSERTED))).toEqual([3, 6, 11]);
  expect([3, 4, 5, 6].map((row) => movedRow(row, DELETED))).toEqual([3, null, null, 4]);
});

test('areas grow, shrink, move or vanish', () => {
  expect(movedArea(area(0, 4), INSERTED)).toEqual(area(0, 4));
  expect(movedArea(area(2, 4), INSERTED)).toEqual(area(2, 6));
  expect(movedArea(area(4, 1), INSERTED)).toEqual(area(6, 1));
  expect(movedArea(area(3, 2), DELETED)).toEqual(area(3, 1));
  expect(movedArea(area(5, 4), DELETED)).toEqual(area(4, 3));
  expect(movedArea(area(4, 2), DELETED)).toBeNull();
});

test.each([
  ['B5+$B$5+B$4', 'B7+$B$7+B$4'],
  ['SUM(B3:B8)', 'SUM(B3:B10)'],
  ['SUM(5:6)', 'SUM(7:8)'],
  ['SUM(B:B)', 'SUM(B:B)'],
  ['"B5"&B5', '"B5"&B7'],
  ["'別 表'!B5+一般!B5", "'別 表'!B5+一般!B7"],
  ['LOG10(B5)+B5_x', 'LOG10(B7)+B5_x'],
])('%s reads %s where two rows came in front of the fifth', (before, after) => {
  const isOnSheet = (name: string | null): boolean => name === null || name === '一般';
  expect(movedFormula(before, isOnSheet, INSERTED)).toBe(after);
});

test('what was deleted is no reference any more', () => {
  expect(movedFormula('B5+B7+SUM(B4:B6)', () => true, DELETED)).toBe('#REF!+B5+SUM(B4:B4)');
});
