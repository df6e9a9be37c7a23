import { HostError } from '../HostError';
import type { Chart, ChartSeries } from '../model/Chart';
import type { Sheet } from '../model/Sheet';
import type { Host } from './Host';
import { type Area, cellArea } from '../../../core/address/area';
import type { Arguments } from '../protocol/HostObject';
import { defineClass } from './defineClass';
import { requireColor, requireText } from './formatLook';

export interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

export function editChart(self: ChartTarget, host: Host, edit: (chart: Chart) => void): void {
  const { sheet, chart } = liveChart(self);
  host.operations.shape('addin', sheet, 'charts', () => {
    edit(chart);
  });
}

export function liveChart(self: ChartTarget): ChartTarget {
  if (!self.sheet.charts.includes(self.chart)) {
    throw new HostError('ItemNotFound', 'The chart was deleted.');
  }
  return self;
}

interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

const NOWHERE: Area = cellArea(0, 0);

export const chartSeriesCollection = defineClass<ChartTarget>({
  name: 'ChartSeriesCollection',
  properties: { Count: { get: (self, host) => seriesOf(self, host).length } },
  items: (self, host) =>
    seriesOf(self, host).map((series) => chartSeries({ ...self, series }, host)),
  objects: {
    Add: (self, args, host) => {
      seriesOf(self, host);
      const series: ChartSeries = {
        name: args.optionalText(0) ?? '',
        values: NOWHERE,
        categories: null,
        color: null,
        type: self.chart.type,
        onSecondAxis: false,
      };
      editChart(self, host, (chart) => chart.series.push(series));
      return chartSeries({ ...self, series }, host);
    },
    GetItemAt: (self, args, host) => {
      const series = seriesOf(self, host)[args.whole(0)];
      if (series === undefined) throw new HostError('ItemNotFound', 'There is no such series.');
      return chartSeries({ ...self, series }, host);
    },
  },
  calls: { GetCount: (self, _, host) => seriesOf(self, host).length },
});

/** Kinds of charts whose series cannot be asked for in the Excels that are so. */
const WITHOUT_SERIES = new Set([
  'Waterfall',
  'Treemap',
  'Sunburst',
  'Histogram',
  'Pareto',
  'Boxwhisker',
  'Funnel',
  'RegionMap',
]);

function seriesOf({ chart }: ChartTarget, { variants }: Host): readonly ChartSeries[] {
  if (variants.has('charts-without-series') && WITHOUT_SERIES.has(chart.type)) {
    throw new HostError('GeneralException', `${chart.type}: its series cannot be read.`);
  }
  return chart.series;
}

const chartSeries = defineClass<SeriesTarget>({
  name: 'ChartSeries',
  properties: {
    Name: {
      get: ({ series }) => series.name,
      set: (self, value, host) => {
        const name = requireText(value);
        editChart(self, host, () => (self.series.name = name));
      },
    },
    ChartType: {
      get: ({ series }) => series.type,
      set: (self, value, host) => {
        const type = requireText(value);
        editChart(self, host, () => (self.series.type = type));
      },
    },
    AxisGroup: {
      get: ({ series }) => (series.onSecondAxis ? 'Secondary' : 'Primary'),
      set: (self, value, host) => {
        editChart(self, host, () => (self.series.onSecondAxis = value === 'Secondary'));
      },
    },
  },
  navigations: { Format: (self, host) => seriesFormat(self, host) },
  calls: {
    SetValues: (self, args, host) => {
      const values = areaOf(self, args);
      editChart(self, host, () => (self.series.values = values));
    },
    SetXAxisValues: (self, args, host) => {
      const categories = areaOf(self, args);
      editChart(self, host, () => (self.series.categories = categories));
    },
    Delete: (self, _, host) => {
      editChart(self, host, (chart) => {
        chart.series = chart.series.filter((one) => one !== self.series);
      });
    },
  },
});

function areaOf({ sheet }: SeriesTarget, args: Arguments): Area {
  const cells = args.cells(0);
  const [area, ...more] = cells?.areas ?? [];
  if (area === undefined || more.length > 0) {
    throw new HostError('InvalidArgument', 'A range is needed.');
  }
  if (cells?.sheet !== sheet) {
    throw new HostError('ApiNotFound', 'Only cells of the same sheet are drawn here.');
  }
  return area;
}

const seriesFormat = defineClass<SeriesTarget>({
  name: 'ChartSeriesFormat',
  navigations: {
    Fill: (self, host) => seriesFill(self, host),
    Line: (self, host) => seriesLine(self, host),
  },
});

const seriesFill = defineClass<SeriesTarget>({
  name: 'ChartFill',
  calls: {
    SetSolidColor: (self, args, host) => {
      const color = requireColor(args.text(0));
      editChart(self, host, () => (self.series.color = color));
    },
  },
});

const seriesLine = defineClass<SeriesTarget>({
  name: 'ChartLineFormat',
  properties: {
    Color: {
      get: ({ series }) => series.color,
      set: (self, value, host) => {
        const color = requireColor(value);
        editChart(self, host, () => (self.series.color = color));
      },
    },
  },
});
