import type { Area } from '../address/Area';
import type { PlannedChart, PlannedSeries } from '../plan/sheet';
import type { SummaryColumns } from './columns';
import { type ColumnKey } from './columns';

/** As the amounts, but an axis begins at 0. */
const AXIS_FORMAT = '#,##0;"△"#,##0;0';

/** Told apart by lightness as much as by hue: in grey, and by people who see few colours. */
const DARK = '#1F3A5F';
const MIDDLE = '#E08A2B';
const LIGHT = '#BFD4E6';

/** First and last zero-based row of a group table's groups. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Rows that a chart of so many bars needs to keep their labels apart. */
export function chartRows(bars: number): number {
  return Math.max(13, 6 + Math.ceil(bars * 0.8));
}

/** 行政コスト by 施策, stacked, and beside it the change on the year before. */
export function policyCharts(
  columns: SummaryColumns,
  groups: Rows,
  top: number,
  height: number,
  unit: string,
): PlannedChart[] {
  const series = seriesOver(columns, groups, 'bar');
  const place = placer(top, height);
  const middle = columns.at('count');
  return [
    {
      key: 'hakaru.cost',
      title: '施策別の行政コスト',
      place: place(0, middle - 1),
      isStacked: true,
      series: [
        series('people', 'ヒト', DARK),
        series('things', 'モノ', MIDDLE),
        series('money', 'カネ', LIGHT),
      ],
      axisTitle: unit,
      secondAxisTitle: null,
      numberFormat: AXIS_FORMAT,
    },
    {
      key: 'hakaru.change',
      title: '前年度決算額からの増減',
      place: place(middle, columns.at('errors')),
      isStacked: false,
      series: [series('change', '増減', MIDDLE)],
      axisTitle: unit,
      secondAxisTitle: null,
      numberFormat: AXIS_FORMAT,
    },
  ];
}

/** Cost and number of programs by method. */
export function methodChart(
  columns: SummaryColumns,
  groups: Rows,
  top: number,
  height: number,
  unit: string,
): PlannedChart {
  const place = placer(top, height);
  return {
    key: 'hakaru.methods',
    title: '手法別の行政コストと事業数',
    place: place(0, columns.at('errors')),
    isStacked: false,
    series: [
      seriesOver(columns, groups, 'column')('total', '行政コスト', LIGHT),
      seriesOver(columns, groups, 'line')('count', '事業数', DARK),
    ],
    axisTitle: unit,
    secondAxisTitle: '事業',
    numberFormat: AXIS_FORMAT,
  };
}

function placer(top: number, height: number): (left: number, right: number) => Area {
  return (left, right) => ({ top, left, bottom: top + height - 1, right });
}

function seriesOver(
  columns: SummaryColumns,
  { first, last }: Rows,
  kind: PlannedSeries['kind'],
): (key: ColumnKey, name: string, color: string) => PlannedSeries {
  const column = (at: number): Area => ({ top: first, left: at, bottom: last, right: at });
  return (key, name, color) => ({
    name,
    categories: column(0),
    values: column(columns.at(key)),
    color,
    kind,
  });
}
