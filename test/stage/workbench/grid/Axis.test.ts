import fc from 'fast-check';
import { Axis } from '../../../../src/stage/workbench/grid/Axis';

const sizes = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 80 });
const axisOf = (list: readonly number[]) => new Axis(list.length, (at) => list[at] ?? 0);

test('extents add up to the total', () => {
  const axis = axisOf([20, 0, 30]);
  expect(axis.total).toBe(50);
  expect(axis.start(2)).toBe(20);
  expect(axis.extent(0, 2)).toBe(50);
});

test('finds the row under every pixel, never a hidden one', () => {
  fc.assert(
    fc.property(sizes, fc.nat(5000), (list, pixel) => {
      const axis = axisOf(list);
      fc.pre(pixel < axis.total);
      const found = axis.at(pixel);
      expect(axis.start(found)).toBeLessThanOrEqual(pixel);
      expect(axis.start(found + 1)).toBeGreaterThan(pixel);
    }),
  );
});

test('answers the nearest row outside the sheet', () => {
  const axis = axisOf([20, 20]);
  expect(axis.at(-5)).toBe(0);
  expect(axis.at(900)).toBe(1);
});

test('steps over hidden rows and stays at the end', () => {
  const axis = axisOf([20, 0, 0, 20, 0]);
  expect(axis.next(0, 1)).toBe(3);
  expect(axis.next(3, -1)).toBe(0);
  expect(axis.next(3, 1)).toBe(3);
});
