import { HostError } from '../HostError';
import type { HostObject } from '../protocol/HostObject';
import { editChart, type ChartTarget } from './chartTarget';
import { defineClass } from './defineClass';
import { flagOf, textOf } from './formatLook';
import type { Host } from './Host';

type Axis = 'category' | 'value' | 'second';

interface AxisTarget extends ChartTarget {
  readonly axis: Axis;
}

export const chartAxes = defineClass<ChartTarget>({
  name: 'ChartAxes',
  navigations: {
    CategoryAxis: (self, host) => chartAxis({ ...self, axis: 'category' }, host),
    ValueAxis: (self, host) => chartAxis({ ...self, axis: 'value' }, host),
  },
  objects: {
    GetItem: (self, args, host) => axisOf(self, [args.text(0), args.optionalText(1)], host),
  },
});

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

const chartAxis = defineClass<AxisTarget>({
  name: 'ChartAxis',
  properties: {
    NumberFormat: {
      get: ({ chart }) => chart.numberFormat,
      set: (self, value, host) => {
        const format = textOf(value);
        if (self.axis !== 'value') throw new HostError('ApiNotFound', 'Not played of this axis.');
        editChart(self, host, (chart) => (chart.numberFormat = format));
      },
    },
    ReversePlotOrder: {
      get: ({ chart, axis }) => axis === 'category' && chart.isReversed,
      set: (self, value, host) => {
        const isReversed = flagOf(value);
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
        const text = textOf(value);
        if (self.axis === 'category') throw new HostError('ApiNotFound', 'Not played here.');
        editChart(self, host, (chart) => {
          if (self.axis === 'second') chart.secondAxisTitle = text;
          else chart.axisTitle = text;
        });
      },
    },
  },
});
