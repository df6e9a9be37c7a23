import type { SheetPlan } from '../../../src/core/plan/SheetPlan';

function area(top: number, left: number, bottom: number, right: number) {
  return { top, left, bottom, right };
}

/** A small sheet with one of everything. */
export function samplePlan(changed: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: '集計',
    cells: [
      { row: 0, column: 0, content: { kind: 'value', value: '令和6年度 集計' } },
      { row: 2, column: 0, content: { kind: 'value', value: '4-3-4' } },
      { row: 2, column: 1, content: { kind: 'value', value: 1539 } },
      { row: 2, column: 3, content: { kind: 'value', value: true } },
      { row: 3, column: 0, content: { kind: 'value', value: '=危険' } },
      { row: 3, column: 1, content: { kind: 'value', value: 2 } },
      { row: 4, column: 1, content: { kind: 'formula', formula: '=SUM(B3:B4)', result: 1541 } },
    ],
    looks: [
      { areas: [area(0, 0, 0, 3)], look: { size: 14, bold: true, fill: '#DDEBF7' } },
      { areas: [area(2, 0, 4, 3)], look: { box: 'thin', lineColor: '#7F7F7F', wrap: true } },
      {
        areas: [area(2, 1, 4, 1), area(2, 3, 2, 3)],
        look: { format: '#,##0;"△"#,##0', horizontal: 'right', vertical: 'middle' },
      },
      { areas: [area(4, 1, 4, 1)], look: { italic: true, underline: true, color: '#B10E1C' } },
      { areas: [area(3, 0, 3, 0)], look: { horizontal: 'left', indent: 1 } },
    ],
    merges: [area(0, 0, 0, 3)],
    columnWidths: [12, 9.5, 9.5, 20],
    rowHeights: new Map([
      [0, 24],
      [2, 30],
    ]),
    frozen: { rows: 2, columns: 1 },
    gridlines: false,
    autoFilter: area(1, 0, 4, 3),
    print: { paper: 'A4', titleRows: { first: 0, last: 1 }, breaks: [3] },
    validations: [
      {
        areas: [area(2, 3, 4, 3)],
        rule: { kind: 'list', entries: ['① 調達改革', '② 課題抑制'] },
        prompt: { title: '手法', message: '一覧から選びます。' },
        alert: { style: 'stop', title: '手法', message: '一覧にありません。' },
      },
      {
        areas: [area(2, 1, 3, 1)],
        rule: { kind: 'whole', min: 0, max: 999_999 },
        prompt: null,
        alert: { style: 'warning', title: '金額', message: '整数で入力します。' },
      },
    ],
    charts: [
      {
        key: 'hakaru-cost',
        title: '行政コスト',
        place: area(6, 0, 20, 3),
        isStacked: true,
        series: [
          {
            name: '合計',
            categories: area(2, 0, 3, 0),
            values: area(2, 1, 3, 1),
            color: '#1F4E79',
            kind: 'column',
          },
          {
            name: '増減',
            categories: area(2, 0, 3, 0),
            values: area(2, 1, 3, 1),
            color: '#B10E1C',
            kind: 'line',
          },
        ],
        axisTitle: '百万円',
        secondAxisTitle: '増減',
        numberFormat: '#,##0',
      },
    ],
    owned: { name: 'hakaru.summary', area: area(0, 0, 20, 3), heading: area(0, 0, 0, 0) },
    ...changed,
  };
}
