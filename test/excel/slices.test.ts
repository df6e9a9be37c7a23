import { type Area, cellsOf } from '../../src/core/address/area';
import { type PlacedArea, bands, cellsIn, divide } from '../../src/excel/slices';

const WIDE: PlacedArea = { sheetId: 'a', area: { top: 3, left: 1, bottom: 6, right: 8 } };
const TALL: PlacedArea = { sheetId: 'b', area: { top: 0, left: 0, bottom: 19, right: 1 } };

function keys(areas: readonly PlacedArea[]): string[] {
  return areas.flatMap(({ sheetId, area }) =>
    [...cellsOf(area)].map(({ row, column }) => `${sheetId} ${String(row)} ${String(column)}`),
  );
}

test.each([1, 3, 7, 8, 9, 31, 32, 33, 40, 71, 72, 100])(
  'messages of %i cells hold every cell once, and no more than that',
  (cells) => {
    const seen: string[] = [];
    for (let open: readonly PlacedArea[] = [WIDE, TALL]; open.length > 0;) {
      const { now, later } = divide(open, cells);
      expect(cellsIn(now)).toBeGreaterThan(0);
      expect(cellsIn(now)).toBeLessThanOrEqual(cells);
      seen.push(...keys(now));
      open = later;
    }
    expect(seen.sort()).toEqual(keys([WIDE, TALL]).sort());
  },
);

test('rows are cut only where not even one fits', () => {
  expect(divide([WIDE, TALL], 20).now.map(({ area }) => area)).toEqual([
    { top: 3, left: 1, bottom: 4, right: 8 },
  ]);
  expect(divide([WIDE], 5).now.map(({ area }) => area)).toEqual([
    { top: 3, left: 1, bottom: 3, right: 5 },
  ]);
});

test.each(['rows', 'columns'] as const)('bands of %s hold every cell once', (across) => {
  const area: Area = { top: 2, left: 4, bottom: 12, right: 30 };
  const cut = bands(area, across, 4);
  expect(cut.length).toBeLessThanOrEqual(4);
  const found = keys(cut.map((one) => ({ sheetId: 'a', area: one })));
  expect(found.sort()).toEqual(keys([{ sheetId: 'a', area }]).sort());
});
