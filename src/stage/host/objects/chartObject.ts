import { HostError } from '../HostError';
import { parseAddress } from '../model/addresses';
import { type Area, rowCount, columnCount, sizedArea } from '../../../core/address/area';
import type { Chart } from '../model/Chart';
import type { Sheet } from '../model/Sheet';
import type { Arguments, HostObject } from '../protocol/HostObject';
import { chartSeriesCollection, editChart, liveChart, type ChartTarget } from './chartSeries';
import { defineClass } from './defineClass';
import { requireFlag, requireText } from './formatLook';
import type { Host } from './Host';

const chartAxes = defineClass<ChartTarget>({
  name: 'ChartAxes',
  navigations: {
    CategoryAxis: (self, host) => chartAxis({ ...self, axis: 'category' }, host),
    ValueAxis: (self, host) => chartAxis({ ...self, axis: 'value' }, host),
  },
  objects: {
    GetItem: (self, args, host) => axisOf(self, [args.text(0), args.optionalText(1)], host),
  },
});

const chartAxis = defineClass<AxisTarget>({
  name: 'ChartAxis',
  properties: {
    NumberFormat: {
      get: ({ chart }) => chart.numberFormat,
      set: (self, value, host) => {
        const format = requireText(value);
        if (self.axis !== 'value') throw new HostError('ApiNotFound', 'Not played of this axis.');
        editChart(self, host, (chart) => (chart.numberFormat = format));
      },
    },
    ReversePlotOrder: {
      get: ({ chart, axis }) => axis === 'category' && chart.isReversed,
      set: (self, value, host) => {
        const isReversed = requireFlag(value);
        if (self.axis !== 'category')
          throw new HostError('ApiNotFound', 'Not played of this axis.');
        editChart(self, host, (chart) => (chart.isReversed = isReversed));
      },
    },
  },
  navigations: { Title: (self, host) => chartAxisTitle(self, host) },
});

const chartAxisTitle = defineClass<AxisTarget>({
  name: 'ChartAxisTitle',
  properties: {
    Text: {
      get: ({ chart, axis }) => {
        if (axis === 'category') return '';
        return axis === 'second' ? chart.secondAxisTitle : chart.axisTitle;
      },
      set: (self, value, host) => {
        const text = requireText(value);
        if (self.axis === 'category') throw new HostError('ApiNotFound', 'Not played here.');
        editChart(self, host, (chart) => {
          if (self.axis === 'second') chart.secondAxisTitle = text;
          else chart.axisTitle = text;
        });
      },
    },
  },
});

export const charts = defineClass<Sheet>({
  name: 'ChartCollection',
  items: (sheet, host) => sheet.charts.map((chart) => chartObject({ sheet, chart }, host)),
  // The runtime finds a chart that it made again by its id.
  item: (sheet, id, host) => {
    const chart = sheet.charts.find((one) => one.id === id);
    if (chart === undefined) throw new HostError('ItemNotFound', 'There is no such chart.');
    return chartObject({ sheet, chart }, host);
  },
  objects: {
    Add: (sheet, args, host) => addChart(sheet, args, host),
    GetItem: (sheet, args, host) => {
      const found = find(sheet, args.text(0));
      if (found === undefined) throw new HostError('ItemNotFound', 'There is no such chart.');
      return chartObject({ sheet, chart: found }, host);
    },
    GetItemOrNullObject: (sheet, args, host) => {
      const found = find(sheet, args.text(0));
      return found === undefined ? null : chartObject({ sheet, chart: found }, host);
    },
  },
  calls: { GetCount: (sheet) => sheet.charts.length },
});

function find(sheet: Sheet, name: string): Chart | undefined {
  return sheet.charts.find((chart) => chart.name === name);
}

/** Excel makes a series of each column or row; this host plays a range of one only. */
function addChart(sheet: Sheet, args: Arguments, host: Host): HostObject {
  const [values, ...more] = args.cells(1)?.areas ?? [];
  if (values === undefined || more.length > 0) {
    throw new HostError('InvalidArgument', 'A range is needed.');
  }
  if (rowCount(values) > 1 && columnCount(values) > 1) {
    throw new HostError('ApiNotFound', 'Charts of one column or row are played here.');
  }
  const type = args.text(0);
  const chart: Chart = {
    id: host.workbook.nextId(),
    name: `グラフ ${String(sheet.charts.length + 1)}`,
    type,
    title: '',
    place: sizedArea(1, 1, 14, 7),
    axisTitle: '',
    secondAxisTitle: null,
    numberFormat: 'General',
    legend: 'Right',
    isReversed: false,
    series: [{ name: '系列1', values, categories: null, color: null, type, onSecondAxis: false }],
  };
  host.operations.shape('addin', sheet, 'charts', () => {
    sheet.charts = [...sheet.charts, chart];
  });
  return chartObject({ sheet, chart }, host);
}

const chartObject = defineClass<ChartTarget>({
  name: 'Chart',
  id: ({ chart }) => chart.id,
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: (self, value, host) => {
        const name = requireText(value);
        editChart(self, host, (chart) => (chart.name = name));
      },
    },
    ChartType: {
      get: ({ chart }) => chart.type,
      set: (self, value, host) => {
        const type = requireText(value);
        editChart(self, host, (chart) => {
          chart.type = type;
          for (const series of chart.series) series.type = type;
        });
      },
    },
  },
  navigations: {
    Title: (self, host) => chartTitle(self, host),
    Legend: (self, host) => chartLegend(self, host),
    Axes: (self, host) => chartAxes(self, host),
    Series: (self, host) => chartSeriesCollection(self, host),
  },
  calls: {
    SetPosition: (self, args, host) => {
      const from = areaOf(args, 0);
      const to = args.value(1) === null ? from : areaOf(args, 1);
      const place = { ...from, bottom: to.bottom, right: to.right };
      editChart(self, host, (chart) => (chart.place = place));
    },
    Delete: (self, _, host) => {
      const { sheet, chart } = liveChart(self);
      host.operations.shape('addin', sheet, 'charts', () => {
        sheet.charts = sheet.charts.filter((other) => other !== chart);
      });
    },
  },
});

const chartTitle = defineClass<ChartTarget>({
  name: 'ChartTitle',
  properties: {
    Text: {
      get: ({ chart }) => chart.title,
      set: (self, value, host) => {
        const title = requireText(value);
        editChart(self, host, (chart) => (chart.title = title));
      },
    },
  },
});

const chartLegend = defineClass<ChartTarget>({
  name: 'ChartLegend',
  properties: {
    Position: {
      get: ({ chart }) => chart.legend,
      set: (self, value, host) => {
        const legend = requireText(value);
        editChart(self, host, (chart) => (chart.legend = legend));
      },
    },
    Visible: {
      get: ({ chart }) => chart.legend !== null,
      set: (self, value, host) => {
        const visible = requireFlag(value);
        editChart(self, host, (chart) => {
          chart.legend = visible ? (chart.legend ?? 'Right') : null;
        });
      },
    },
  },
});

function areaOf(args: Arguments, index: number): Area {
  const area = args.cells(index)?.areas[0] ?? parseAddress(args.text(index))?.areas[0];
  if (area === undefined) throw new HostError('InvalidArgument', 'A cell is needed.');
  return area;
}

type Axis = 'category' | 'value' | 'second';

interface AxisTarget extends ChartTarget {
  readonly axis: Axis;
}

function axisOf(
  self: ChartTarget,
  [type, group]: readonly [string, string | null],
  host: Host,
): HostObject {
  if (type === 'Category' && group !== 'Secondary') {
    return chartAxis({ ...self, axis: 'category' }, host);
  }
  if (type !== 'Value') throw new HostError('ApiNotFound', `No axis ${type} here.`);
  const isSecond = group === 'Secondary';
  if (isSecond && !self.chart.series.some(({ onSecondAxis }) => onSecondAxis)) {
    throw new HostError('InvalidArgument', 'The chart has no second axis.');
  }
  return chartAxis({ ...self, axis: isSecond ? 'second' : 'value' }, host);
}
