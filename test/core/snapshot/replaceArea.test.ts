import fc from 'fast-check';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { Grid } from '../../../src/core/snapshot/Grid';
import { replaceArea, type WorkbookSnapshot, trimmed } from '../../../src/core/snapshot/Snapshot';

const book = (
  origin: { row: number; column: number },
  values: readonly (readonly CellValue[])[],
): WorkbookSnapshot => ({
  sheets: [{ name: '総務局', visibility: 'visible', ...trimmed(origin, values) }],
});

function read(snapshot: WorkbookSnapshot, row: number, column: number): CellValue {
  const [sheet] = snapshot.sheets;
  return sheet === undefined ? null : new Grid(sheet, 0).at(row, column);
}

test('cells read anew take the place of the old ones, blank ones too', () => {
  const before = book({ row: 1, column: 1 }, [
    [1, 2, 3],
    [4, 5, 6],
  ]);
  const after = replaceArea(before, 0, { origin: { row: 1, column: 2 }, values: [[20], [null]] });
  expect(after.sheets[0]).toMatchObject({
    name: '総務局',
    origin: { row: 1, column: 1 },
    values: [
      [1, 20, 3],
      [4, null, 6],
    ],
  });
  expect(read(before, 1, 2)).toBe(2);
});

test('a blank sheet takes the area as it is; nothing read and an unknown sheet change nothing', () => {
  const blank = book({ row: 0, column: 0 }, []);
  const area = { origin: { row: 4, column: 2 }, values: [[null, 'ヒト']] };
  expect(replaceArea(blank, 0, area).sheets[0]).toMatchObject({
    origin: { row: 4, column: 3 },
    values: [['ヒト']],
  });
  expect(replaceArea(blank, 0, { ...area, values: [] })).toEqual(blank);
  expect(replaceArea(blank, 1, area)).toEqual(blank);
});

const cell = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null });
const place = fc.record({ row: fc.nat({ max: 6 }), column: fc.nat({ max: 6 }) });
const grid = fc.tuple(fc.nat({ max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

test('every cell reads as in the area inside of it and as before outside of it', () => {
  fc.assert(
    fc.property(place, grid, place, grid, (origin, values, at, anew) => {
      const before = book(origin, values);
      const after = replaceArea(before, 0, { origin: at, values: anew });
      for (let row = 0; row < 14; row++) {
        for (let column = 0; column < 14; column++) {
          const line = anew[row - at.row];
          const inside =
            line !== undefined && column >= at.column && column < at.column + line.length;
          const expected = inside ? (line[column - at.column] ?? null) : read(before, row, column);
          expect(read(after, row, column)).toBe(expected);
        }
      }
      const [sheet] = after.sheets;
      if (sheet !== undefined)
        expect(trimmed(sheet.origin, sheet.values)).toMatchObject({
          origin: sheet.origin,
          values: sheet.values,
        });
    }),
  );
});
