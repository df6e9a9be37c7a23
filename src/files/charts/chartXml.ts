import type { PlannedChart, PlannedSeries } from '../../core/plan/sheet';
import { cellsOf } from '../sheet/areas';
import { DECLARATION } from '../xml/declaration';
import { CHART, DRAWING } from '../xml/namespaces';
import { categoryAxis, FIRST_AXES, SECOND_AXES, valueAxis, type Axes } from './axisXml';
import { seriesXml, type ChartSource } from './seriesXml';
import { lineXml, percent, solid, textLook, titleXml } from './textXml';

/** Names that find room beside one another. */
const MOST_LEVEL = 8;

/**
 * The part of a chart: columns or bars on the first axes, lines on the second, the names of the
 * series below.
 * @param form 0 transitional, 1 strict
 */
export function chartXml(
  chart: PlannedChart,
  source: Omit<ChartSource, 'numberFormat'>,
  form: 0 | 1,
): string {
  const { title, axisTitle, secondAxisTitle, numberFormat } = chart;
  const from = { ...source, numberFormat };
  const numbered = chart.series.map((series, order) => ({ series, order }));
  const lines = numbered.filter(({ series }) => series.kind === 'line');
  const bars = numbered.filter(({ series }) => series.kind !== 'line');
  const isSideways = bars.some(({ series }) => series.kind === 'bar');
  const [first] = chart.series;
  const isLevel = first !== undefined && [...cellsOf(first.categories)].length <= MOST_LEVEL;
  const texts = (some: readonly { series: PlannedSeries; order: number }[]) =>
    some.map(({ series, order }) => seriesXml(series, order, from)).join('');
  const axes = (pair: Axes, name: string) =>
    categoryAxis(pair, isSideways, isLevel, form) + valueAxis(pair, isSideways, name, numberFormat);
  const lineAxes = bars.length > 0 ? SECOND_AXES : FIRST_AXES;
  const groups =
    (bars.length > 0 ? barsXml(texts(bars), isSideways, chart.isStacked, form) : '') +
    (lines.length > 0 ? linesXml(texts(lines), lineAxes) : '');
  const hasSecond = bars.length > 0 && lines.length > 0;
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART[form]}" xmlns:a="${DRAWING[form]}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    (title === '' ? '' : titleXml(title, 1200)) +
    `<c:autoTitleDeleted val="${title === '' ? 1 : 0}"/><c:plotArea><c:layout/>${groups}` +
    axes(FIRST_AXES, axisTitle) +
    (hasSecond ? axes(SECOND_AXES, secondAxisTitle ?? '') : '') +
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${solid('FFFFFF')}${lineXml(0.75, 'A6A6A6')}</c:spPr>${textLook(900)}</c:chartSpace>`
  );
}

function barsXml(series: string, isSideways: boolean, isStacked: boolean, form: 0 | 1): string {
  return (
    `<c:barChart><c:barDir val="${isSideways ? 'bar' : 'col'}"/>` +
    `<c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="${percent(60, form)}"/>` +
    `<c:overlap val="${percent(isStacked ? 100 : 0, form)}"/>${axisIds(FIRST_AXES)}</c:barChart>`
  );
}

function linesXml(series: string, axes: Axes): string {
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
    `<c:marker val="1"/>${axisIds(axes)}</c:lineChart>`
  );
}

function axisIds({ category, value }: Axes): string {
  return `<c:axId val="${category}"/><c:axId val="${value}"/>`;
}
