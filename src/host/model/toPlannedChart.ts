import type { PlannedChart, PlannedSeries } from '../../core/plan/sheet';
import type { Chart, ChartSeries } from './Chart';
import { toCoreArea } from './coreArea';

const KINDS: Readonly<Record<string, PlannedSeries['kind']>> = {
  ColumnClustered: 'column',
  ColumnStacked: 'column',
  BarClustered: 'bar',
  BarStacked: 'bar',
  LineMarkers: 'line',
};

/** A chart as a plan says it; null for one that no plan would make. */
export function toPlannedChart(chart: Chart): PlannedChart | null {
  const series = chart.series.map(toPlannedSeries).filter((one) => one !== null);
  if (series.length !== chart.series.length) return null;
  return {
    key: chart.name,
    title: chart.title,
    place: toCoreArea(chart.place),
    isStacked: chart.series.some(({ type }) => type.endsWith('Stacked')),
    series,
    axisTitle: chart.axisTitle,
    secondAxisTitle: chart.secondAxisTitle,
    numberFormat: chart.numberFormat,
  };
}

function toPlannedSeries(series: ChartSeries): PlannedSeries | null {
  const { name, values, categories, color, type } = series;
  const kind = KINDS[type];
  if (kind === undefined || categories === null || color === null) return null;
  return {
    name,
    categories: toCoreArea(categories),
    values: toCoreArea(values),
    color,
    kind,
  };
}
