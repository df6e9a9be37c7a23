import type { Area } from '../../src/core/address/area';
import type { PlannedCell, PlannedChart, SheetPlan } from '../../src/core/plan/SheetPlan';

/** An area by its corners. */
export function area(top: number, left: number, bottom: number, right: number): Area {
  return { top, left, bottom, right };
}

export function text(row: number, column: number, value: string | number | boolean): PlannedCell {
  return { row, column, content: { kind: 'value', value } };
}

export function formula(
  row: number,
  column: number,
  written: string,
  result: number | string | null,
): PlannedCell {
  return { row, column, content: { kind: 'formula', formula: written, result } };
}

/** A plan of nothing, with what is given. */
export function planOf(more: Partial<SheetPlan>): SheetPlan {
  return {
    name: '集計',
    cells: [],
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
    ...more,
  };
}

/** A chart of A2:B3: 防災 90, 文化 109. */
export function chartOf(more: Partial<PlannedChart>): PlannedChart {
  return {
    key: 'hakaru-cost',
    title: '行政コスト',
    place: area(4, 0, 15, 5),
    isStacked: true,
    series: [
      {
        name: '合計',
        categories: area(1, 0, 2, 0),
        values: area(1, 1, 2, 1),
        color: '#1F5A8C',
        kind: 'column',
      },
    ],
    axisTitle: '百万円',
    secondAxisTitle: null,
    numberFormat: '#,##0',
    ...more,
  };
}

/** A small summary with everything that a plan can have; A1:D16 is ours. */
export function summaryPlan(more: Partial<SheetPlan> = {}): SheetPlan {
  return planOf({
    cells: [
      text(0, 0, '=集計'),
      text(1, 0, '防災'),
      text(1, 1, 90),
      text(2, 0, '文化'),
      text(2, 1, 109),
      formula(3, 1, '=SUM(B2:B3)', 199),
    ],
    looks: [
      { areas: [area(0, 0, 3, 3)], look: { size: 9, box: 'thin', lineColor: '#808080' } },
      { areas: [area(0, 0, 0, 3)], look: { bold: true, fill: '#DDEBF7', color: '#1F3864' } },
      { areas: [area(1, 1, 3, 1)], look: { format: '#,##0;△#,##0', horizontal: 'right' } },
    ],
    merges: [area(0, 0, 0, 3)],
    columnWidths: [20, 12],
    rowHeights: new Map([
      [0, 30],
      [4, 8],
    ]),
    frozen: { rows: 1, columns: 0 },
    gridlines: false,
    print: { paper: 'A4', titleRows: { first: 0, last: 0 }, breaks: [4] },
    validations: [
      {
        areas: [area(1, 1, 2, 1)],
        rule: { kind: 'whole', min: 0, max: 999_999 },
        prompt: { title: '金額', message: '百万円で入力します。\n整数です。' },
        alert: { style: 'stop', title: '金額', message: '整数を入力してください。' },
      },
    ],
    charts: [chartOf({})],
    owned: { name: '_hakaru_summary', area: area(0, 0, 15, 3), heading: area(0, 0, 0, 0) },
    ...more,
  });
}
