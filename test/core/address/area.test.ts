import fc from 'fast-check';
import { areaAddress } from '../../../src/core/address/a1';
import {
  around,
  cellCount,
  cellsOf,
  contains,
  intersect,
  isWithin,
  joinAreas,
  overlaps,
  subtract,
  type Area,
} from '../../../src/core/address/area';

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(6), fc.nat(6))
  .map(([top, left, rows, columns]) => ({ top, left, bottom: top + rows, right: left + columns }));

function keys(areas: readonly Area[]): string[] {
  return areas.flatMap((one) => [...cellsOf(one)].map(({ row, column }) => `${row}:${column}`));
}

test('an area is its cells, row by row', () => {
  const { top, left, bottom, right } = { top: 1, left: 0, bottom: 2, right: 1 };
  expect(keys([{ top, left, bottom, right }])).toEqual(['1:0', '1:1', '2:0', '2:1']);
});

test('areas relate as their cells do', () => {
  fc.assert(
    fc.property(area, area, (a, b) => {
      const inB = new Set(keys([b]));
      const common = keys([a]).filter((cell) => inB.has(cell));
      expect(overlaps(a, b)).toBe(common.length > 0);
      const both = intersect(a, b);
      expect(both === null ? [] : keys([both])).toEqual(common);
      expect(isWithin(a, b)).toBe(common.length === cellCount(a));
      expect([...cellsOf(a)].filter((cell) => contains(b, cell))).toHaveLength(common.length);
      const outer = around(a, b);
      expect(isWithin(a, outer) && isWithin(b, outer)).toBe(true);
    }),
  );
});

describe('subtract', () => {
  test('leaves exactly the other cells, each once', () => {
    fc.assert(
      fc.property(area, fc.array(area, { maxLength: 4 }), (whole, holes) => {
        const cut = new Set(keys(holes));
        const left = keys(subtract([whole], holes));
        expect(left.sort()).toEqual(
          keys([whole])
            .filter((cell) => !cut.has(cell))
            .sort(),
        );
      }),
    );
  });

  test('leaves what lies around the hole, in reading order', () => {
    const whole = { top: 0, left: 0, bottom: 4, right: 4 };
    const hole = { top: 1, left: 1, bottom: 2, right: 3 };
    expect(subtract([whole], [hole]).map(areaAddress)).toEqual([
      'A1:E1',
      'A2:A3',
      'E2:E3',
      'A4:E5',
    ]);
  });
});

describe('joinAreas', () => {
  const cells = fc.array(fc.record({ row: fc.nat({ max: 12 }), column: fc.nat({ max: 12 }) }), {
    maxLength: 120,
  });

  test('covers exactly the cells, each once', () => {
    fc.assert(
      fc.property(cells, (some) => {
        const wanted = new Set(some.map(({ row, column }) => `${row}:${column}`));
        expect(keys(joinAreas(some)).sort()).toEqual([...wanted].sort());
      }),
    );
  });

  test('makes one rectangle of a filled block', () => {
    const block = [3, 4, 5].flatMap((row) => [7, 8].map((column) => ({ row, column })));
    expect(joinAreas(block)).toEqual([{ top: 3, left: 7, bottom: 5, right: 8 }]);
  });

  test('keeps apart what does not touch', () => {
    const columns = [
      { row: 0, column: 0 },
      { row: 2, column: 0 },
      { row: 2, column: 2 },
    ];
    expect(joinAreas(columns)).toHaveLength(3);
  });

  test('has nothing to join in nothing', () => {
    expect(joinAreas([])).toEqual([]);
  });
});
