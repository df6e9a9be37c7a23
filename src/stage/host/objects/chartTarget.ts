import { HostError } from '../HostError';
import type { Chart } from '../model/Chart';
import type { Sheet } from '../model/Sheet';
import type { Host } from './Host';

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
