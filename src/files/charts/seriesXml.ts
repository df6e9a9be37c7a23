import type { Area } from '../../core/address/Area';
import type { PlannedSeries } from '../../core/plan/sheet';
import { absoluteAddress, cellsOf } from '../sheet/areas';
import { escapeXml } from '../xml/escapeXml';
import { lineXml, solid } from './textXml';

/** Thin and dark, so that neighbours stay apart in black and white. */
const OUTLINE = lineXml(0.5, '262626');

/** Where the figures of charts stand. */
export interface ChartSource {
  readonly sheet: string;
  readonly value: (row: number, column: number) => number | string | null;
  readonly numberFormat: string;
}

export function seriesXml(series: PlannedSeries, order: number, source: ChartSource): string {
  const { name, categories, values, kind } = series;
  const color = series.color.slice(1).toUpperCase();
  const isLine = kind === 'line';
  return (
    `<c:ser><c:idx val="${order}"/><c:order val="${order}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>` +
    (isLine ? lineLook(color) : `<c:spPr>${solid(color)}${OUTLINE}</c:spPr>`) +
    (isLine ? '' : '<c:invertIfNegative val="0"/>') +
    `<c:cat>${textsXml(categories, source)}</c:cat><c:val>${numbersXml(values, source)}</c:val>` +
    (isLine ? '<c:smooth val="0"/>' : '') +
    '</c:ser>'
  );
}

function lineLook(color: string): string {
  return (
    `<c:spPr>${lineXml(2.25, color)}</c:spPr><c:marker><c:symbol val="circle"/><c:size val="7"/>` +
    `<c:spPr>${solid('FFFFFF')}${lineXml(1.5, color)}</c:spPr></c:marker>`
  );
}

/** The texts themselves stand beside the reference, for readers that calculate nothing. */
function textsXml(area: Area, { sheet, value }: ChartSource): string {
  const points = [...cellsOf(area)].map(([row, column]) => value(row, column));
  const cache = points.map((text, at) =>
    text === null ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(String(text))}</c:v></c:pt>`,
  );
  return (
    `<c:strRef><c:f>${escapeXml(absoluteAddress(sheet, area))}</c:f>` +
    `<c:strCache><c:ptCount val="${points.length}"/>${cache.join('')}</c:strCache></c:strRef>`
  );
}

function numbersXml(area: Area, { sheet, value, numberFormat }: ChartSource): string {
  const points = [...cellsOf(area)].map(([row, column]) => value(row, column));
  const cache = points.map((number, at) =>
    typeof number === 'number' ? `<c:pt idx="${at}"><c:v>${number}</c:v></c:pt>` : '',
  );
  return (
    `<c:numRef><c:f>${escapeXml(absoluteAddress(sheet, area))}</c:f>` +
    `<c:numCache><c:formatCode>${escapeXml(numberFormat)}</c:formatCode>` +
    `<c:ptCount val="${points.length}"/>${cache.join('')}</c:numCache></c:numRef>`
  );
}
