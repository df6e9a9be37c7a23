import fc from 'fast-check';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { trimmed } from '../../../src/core/snapshot/Snapshot';

const cell = fc.constantFrom<CellValue>(null, 0, false, 'あ', { error: '#N/A' });

function placed(origin: { row: number; column: number }, rows: readonly (readonly CellValue[])[]) {
  return rows.flatMap((row, r) =>
    row.flatMap((value, c) =>
      value === null ? [] : [[origin.row + r, origin.column + c, value] as const],
    ),
  );
}

describe('trimmed', () => {
  test('keeps every value at its place, and starts and ends with one', () => {
    const grids = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(grids, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (values, row, column) => {
        const result = trimmed({ row, column }, values);
        expect(placed(result.origin, result.values)).toEqual(placed({ row, column }, values));
        expect(trimmed(result.origin, result.values)).toEqual(result);
        for (const line of result.values) expect(line.at(-1)).not.toBeNull();
        if (result.values.length > 0) {
          expect(result.values.some((line) => (line[0] ?? null) !== null)).toBe(true);
        }
      }),
    );
  });

  test('of a blank sheet is nothing at A1', () => {
    expect(trimmed({ row: 3, column: 4 }, [[null], []])).toEqual({
      origin: { row: 0, column: 0 },
      values: [],
    });
  });
});
