import fc from 'fast-check';
import type { Area } from '../../../src/core/address/area';
import { ListedCells, type PlannedCell, type SheetPlan } from '../../../src/core/plan/SheetPlan';
import { PlanGrid } from '../../../src/files/sheet/PlanGrid';
import { samplePlan } from '../../excel/sheets/samplePlan';

const COLUMNS = 4;
const BOLD = { bold: true };
const BOXED = { box: 'thin' } as const;

function planOf(cells: SheetPlan['cells'], bold: readonly Area[], boxed: readonly Area[]) {
  return samplePlan({
    cells,
    looks: [
      { look: BOLD, areas: bold },
      { look: BOXED, areas: boxed },
    ],
  });
}

const area = fc
  .tuple(fc.nat(9), fc.nat(3), fc.nat(9), fc.nat(3))
  .map(([top, left, height, width]) => ({
    top,
    left,
    bottom: top + height,
    right: left + width,
  }));
const rows = fc.array(fc.uniqueArray(fc.nat(COLUMNS - 1)), { maxLength: 8 });

function cellsOf(columns: readonly (readonly number[])[], top: number): PlannedCell[] {
  return columns.flatMap((own, index) =>
    own.map((column) => ({
      row: top + index,
      column,
      content: { kind: 'value', value: index * COLUMNS + column } as const,
    })),
  );
}

test('a list that is made as it is written has the rows of one that is held', () => {
  fc.assert(
    fc.property(rows, fc.nat(5), fc.array(area), fc.array(area), (columns, top, bold, boxed) => {
      const cells = cellsOf(columns, top);
      const listed = new ListedCells([], top, () =>
        columns.map((_, index) =>
          cells.flatMap(({ row, column, content }) =>
            row === top + index ? [[column, content] as const] : [],
          ),
        ),
      );
      const found = [...new PlanGrid(planOf(listed, bold, boxed)).rows()];
      expect(found).toEqual([...new PlanGrid(planOf([...cells].reverse(), bold, boxed)).rows()]);
      expect(found.map(({ row }) => row)).toEqual(
        [...new Set(found.map(({ row }) => row))].sort((a, b) => a - b),
      );
      expect(found.flatMap(({ contents }) => contents.filter(Boolean))).toHaveLength(cells.length);
    }),
  );
});

test('of a cell the later look counts, and one look is one object', () => {
  const all = { top: 0, left: 0, bottom: 2, right: 1 };
  const plan = planOf([], [all], [{ ...all, top: 1 }]);
  const [first, second, third] = new PlanGrid(plan).rows();
  expect(first?.looks).toEqual([BOLD, BOLD]);
  expect(second?.looks).toEqual([
    { ...BOLD, ...BOXED },
    { ...BOLD, ...BOXED },
  ]);
  expect(third?.looks[0]).toBe(second?.looks[1]);
});
