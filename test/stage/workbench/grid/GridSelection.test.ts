import { Axis } from '../../../../src/stage/workbench/grid/Axis';
import { Merges } from '../../../../src/stage/workbench/grid/GridSheet';
import {
  extendTo,
  selectionAt,
  stepFrom,
} from '../../../../src/stage/workbench/grid/GridSelection';

const merges = new Merges([
  { top: 2, left: 2, bottom: 4, right: 3 },
  { top: 4, left: 4, bottom: 5, right: 4 },
]);
const axes = { rows: new Axis(10, () => 20), columns: new Axis(10, () => 50) };

test('a click into a merged area selects all of it, from its top left', () => {
  expect(selectionAt({ row: 4, column: 3 }, merges)).toEqual({
    active: { row: 2, column: 2 },
    area: { top: 2, left: 2, bottom: 4, right: 3 },
  });
});

test('a selection never cuts a merged area, also where growing meets another one', () => {
  const { area } = extendTo({ row: 3, column: 1 }, { row: 3, column: 4 }, merges);
  expect(area).toEqual({ top: 2, left: 1, bottom: 5, right: 4 });
  expect(extendTo({ row: 0, column: 0 }, { row: 1, column: 9 }, merges).area).toEqual({
    top: 0,
    left: 0,
    bottom: 1,
    right: 9,
  });
});

test('arrows leave a merged area on its far side', () => {
  const inside = { row: 3, column: 2 };
  expect(stepFrom(inside, 'down', merges, axes)).toEqual({ row: 5, column: 2 });
  expect(stepFrom(inside, 'up', merges, axes)).toEqual({ row: 1, column: 2 });
  expect(stepFrom(inside, 'right', merges, axes)).toEqual({ row: 3, column: 4 });
  expect(stepFrom(inside, 'left', merges, axes)).toEqual({ row: 3, column: 1 });
});

test('rows whose merged cells reach in from above are found', () => {
  expect(merges.rowsReachingInto(4)).toEqual([2]);
  expect(merges.rowsReachingInto(2)).toEqual([]);
});

test('a merge of whole columns is found in any of its rows, beside a small one', () => {
  const columns = { top: 0, left: 1, bottom: 1_048_575, right: 3 };
  const small = { top: 4, left: 5, bottom: 5, right: 6 };
  const both = new Merges([columns, small]);
  expect(both.covering(1_000_000, 2)).toEqual(columns);
  expect(both.covering(1_000_000, 4)).toBeNull();
  expect(both.covering(5, 6)).toEqual(small);
  expect(both.covering(6, 6)).toBeNull();
  expect(both.rowsReachingInto(5)).toEqual([4, 0]);
  expect(both.rowsReachingInto(4)).toEqual([0]);
});
