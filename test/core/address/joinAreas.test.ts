import fc from 'fast-check';
import type { Area } from '../../../src/core/address/Area';
import { joinAreas } from '../../../src/core/address/joinAreas';

const cells = fc.array(fc.record({ row: fc.nat({ max: 12 }), column: fc.nat({ max: 12 }) }), {
  maxLength: 120,
});

function spread(areas: readonly Area[]): string[] {
  const covered: string[] = [];
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        covered.push(`${String(row)}:${String(column)}`);
      }
    }
  }
  return covered.sort();
}

describe('joinAreas', () => {
  test('covers exactly the cells, each once', () => {
    fc.assert(
      fc.property(cells, (some) => {
        const wanted = new Set(some.map((cell) => `${String(cell.row)}:${String(cell.column)}`));
        expect(spread(joinAreas(some))).toEqual([...wanted].sort());
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
