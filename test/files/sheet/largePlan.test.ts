import { newXlsx } from '../../../src/files/newXlsx';
import { readXlsx } from '../../../src/files/readXlsx';
import type { SheetPlan } from '../../../src/core/plan/SheetPlan';

test('a plan of more cells than a call takes arguments is written whole', () => {
  const [rows, columns] = [9_000, 14];
  const plan: SheetPlan = {
    name: '全庁集計',
    cells: Array.from({ length: rows * columns }, (_, index) => ({
      row: Math.floor(index / columns),
      column: index % columns,
      content: { kind: 'value', value: index },
    })),
    looks: [],
    merges: [],
    columnWidths: [],
    rowHeights: new Map(),
    frozen: null,
    gridlines: true,
    autoFilter: null,
    print: { paper: 'A4', titleRows: null, breaks: [] },
    validations: [],
    charts: [],
    owned: null,
  };
  const [sheet] = readXlsx(newXlsx([plan])).sheets;
  expect(sheet?.values).toHaveLength(rows);
  expect(sheet?.values.at(-1)?.at(-1)).toBe(rows * columns - 1);
}, 60_000);
