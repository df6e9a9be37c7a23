import type { PlannedChart, PlannedSeries } from '../../core/plan/SheetPlan';
import { folderOf, relationshipsOf } from '../opc/relationships';
import { type PackageTexts, addPart } from '../opc/PackageTexts';
import { DECLARATION, attributesXml, escapeXml } from '../xml/xmlText';
import { DRAWING, OFFICE_RELATIONSHIPS, SHEET_DRAWING, CHART } from '../xml/namespaces';
import { childOf, type Element } from '../xml/outlineXml';
import { PartEdits } from '../xml/PartEdits';
import { inFrontOf } from '../sheet/worksheet';
import { type Area, cellCount, cellsOf } from '../../core/address/area';
import { absoluteAddress } from '../../core/address/a1';

const INK = '262626';

/** Thin and dark, so that neighbours stay apart in black and white. */
const OUTLINE = lineXml(0.5, INK);

const LINE = `<c:spPr>${lineXml(0.75, '595959')}</c:spPr>`;
const GRID = `<c:majorGridlines><c:spPr>${lineXml(0.5, 'D0D0D0')}</c:spPr></c:majorGridlines>`;
const UPRIGHT = -5_400_000;

const FIRST_AXES: Axes = { category: 1, value: 2 };
const SECOND_AXES: Axes = { category: 3, value: 4 };

/** Names that find room beside one another. */
const MOST_LEVEL = 8;

const TYPE = 'application/vnd.openxmlformats-officedocument';

/** The sheet that charts stand on. */
export interface ChartSheet extends Omit<ChartSource, 'numberFormat'> {
  readonly texts: PackageTexts;
  readonly workbook: string;
  readonly part: string;
  /** 0 transitional, 1 strict. */
  readonly conformance: 0 | 1;
}

/**
 * Puts charts onto a sheet, each in place of the one of its name; other drawings stay.
 * @param sheetEdits of the sheet's part, which is to refer to the drawing
 */
export function setCharts(
  sheet: ChartSheet,
  sheetEdits: PartEdits,
  charts: readonly PlannedChart[],
): void {
  if (charts.length === 0) return;
  const { texts, workbook, conformance } = sheet;
  const drawing = drawingOf(sheet, sheetEdits) ?? addDrawing(sheet, sheetEdits);
  const edits = new PartEdits(drawing, texts.text(drawing), SHEET_DRAWING, 5);
  const known = framesIn(texts, drawing, edits.root);
  const named = descendants(edits.root).filter(({ name }) => name === 'cNvPr');
  let lastId = named.reduce((last, one) => Math.max(last, idOf(one)), 1);
  const added = charts.map((chart) => {
    const text = chartXml(chart, sheet, conformance);
    const old = known.find(({ name }) => name === chart.key);
    if (old !== undefined) {
      texts.change(old.chartPart, text);
      edits.replace(
        old.anchor,
        frameXml(edits.prefix, chart, old.id, old.relationship, conformance),
      );
      return '';
    }
    const relationship = addPart(texts, drawing, {
      name: texts.freeName((number) => `${folderOf(workbook)}charts/chart${number}.xml`),
      contentType: `${TYPE}.drawingml.chart+xml`,
      relationshipType: `${OFFICE_RELATIONSHIPS[conformance]}/chart`,
      text,
    });
    return frameXml(edits.prefix, chart, ++lastId, relationship, conformance);
  });
  edits.append(edits.root, added.join(''));
  texts.change(drawing, edits.result());
}

function drawingOf({ texts, part }: ChartSheet, edits: PartEdits): string | null {
  const element = childOf(edits.root, 'drawing');
  if (element === null) return null;
  const id = relationshipId(element);
  return relationshipsOf(texts, part).find((one) => one.id === id)?.target ?? null;
}

function addDrawing(sheet: ChartSheet, edits: PartEdits): string {
  const { texts, workbook, part, conformance } = sheet;
  const name = texts.freeName((number) => `${folderOf(workbook)}drawings/drawing${number}.xml`);
  const id = addPart(texts, part, {
    name,
    contentType: `${TYPE}.drawing+xml`,
    relationshipType: `${OFFICE_RELATIONSHIPS[conformance]}/drawing`,
    text:
      `${DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING[conformance]}"` +
      ` xmlns:a="${DRAWING[conformance]}"></xdr:wsDr>`,
  });
  const office = `xmlns:r="${OFFICE_RELATIONSHIPS[conformance]}"`;
  edits.insertChild(inFrontOf('drawing'), `<${edits.prefix}drawing ${office} r:id="${id}"/>`);
  return name;
}

/** A chart that stands on a sheet. */
interface Frame {
  readonly anchor: Element;
  readonly id: number;
  readonly name: string;
  readonly relationship: string;
  readonly chartPart: string;
}

function framesIn(texts: PackageTexts, drawing: string, root: Element): Frame[] {
  const related = relationshipsOf(texts, drawing);
  return root.children.flatMap((anchor) => {
    const inside = descendants(anchor);
    const [properties] = inside.filter(({ name }) => name === 'cNvPr');
    const reference = inside.find(({ open }) => open.writtenName.endsWith(':chart'));
    const relationship = reference === undefined ? undefined : relationshipId(reference);
    const chartPart = related.find(({ id }) => id === relationship)?.target;
    if (relationship === undefined || chartPart === undefined) return [];
    const name = properties?.open.attributes['name'] ?? '';
    return [{ anchor, id: idOf(properties), name, relationship, chartPart }];
  });
}

function idOf(properties: Element | undefined): number {
  return Number(properties?.open.attributes['id']) || 0;
}

function descendants(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

/** `r:id`, whatever its prefix is. */
function relationshipId({ open }: Element): string | undefined {
  return Object.entries(open.attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

/**
 * The frame in which a chart stands on its sheet. It moves with its cells and keeps its size.
 * @param prefix of the drawing's namespace, with its colon
 * @param id of the frame, and `relationship` of the chart's part
 * @param conformance 0 transitional, 1 strict
 */
function frameXml(
  prefix: string,
  { key, title, place }: PlannedChart,
  id: number,
  relationship: string,
  conformance: 0 | 1,
): string {
  const p = prefix;
  const corner = (name: string, row: number, column: number) =>
    `<${p}${name}><${p}col>${column}</${p}col><${p}colOff>0</${p}colOff>` +
    `<${p}row>${row}</${p}row><${p}rowOff>0</${p}rowOff></${p}${name}>`;
  const names = attributesXml({ id: String(id), name: key, descr: title });
  return (
    `<${p}twoCellAnchor editAs="oneCell">${corner('from', place.top, place.left)}` +
    corner('to', place.bottom + 1, place.right + 1) +
    `<${p}graphicFrame macro="" xmlns:a="${DRAWING[conformance]}"><${p}nvGraphicFramePr><${p}cNvPr${names}/>` +
    `<${p}cNvGraphicFramePr/></${p}nvGraphicFramePr>` +
    `<${p}xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></${p}xfrm>` +
    `<a:graphic><a:graphicData uri="${CHART[conformance]}"><c:chart xmlns:c="${CHART[conformance]}"` +
    ` xmlns:r="${OFFICE_RELATIONSHIPS[conformance]}" r:id="${relationship}"/></a:graphicData></a:graphic>` +
    `</${p}graphicFrame><${p}clientData/></${p}twoCellAnchor>`
  );
}

/**
 * The part of a chart: columns or bars on the first axes, lines on the second, the names of the
 * series below.
 * @param conformance 0 transitional, 1 strict
 */
function chartXml(
  chart: PlannedChart,
  source: Omit<ChartSource, 'numberFormat'>,
  conformance: 0 | 1,
): string {
  const { title, axisTitle, secondAxisTitle, numberFormat } = chart;
  const from = { ...source, numberFormat };
  const numbered = chart.series.map((series, order) => ({ series, order }));
  const lines = numbered.filter(({ series }) => series.kind === 'line');
  const bars = numbered.filter(({ series }) => series.kind !== 'line');
  const isSideways = bars.some(({ series }) => series.kind === 'bar');
  const [first] = chart.series;
  const isLevel = first !== undefined && cellCount(first.categories) <= MOST_LEVEL;
  const texts = (some: readonly { series: PlannedSeries; order: number }[]) =>
    some.map(({ series, order }) => seriesXml(series, order, from)).join('');
  const axes = (pair: Axes, name: string) =>
    categoryAxis(pair, isSideways, isLevel, conformance) +
    valueAxis(pair, isSideways, name, numberFormat);
  const lineAxes = bars.length > 0 ? SECOND_AXES : FIRST_AXES;
  const groups =
    (bars.length > 0 ? barsXml(texts(bars), isSideways, chart.isStacked, conformance) : '') +
    (lines.length > 0 ? linesXml(texts(lines), lineAxes) : '');
  const hasSecond = bars.length > 0 && lines.length > 0;
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART[conformance]}" xmlns:a="${DRAWING[conformance]}">` +
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

function barsXml(
  series: string,
  isSideways: boolean,
  isStacked: boolean,
  conformance: 0 | 1,
): string {
  return (
    `<c:barChart><c:barDir val="${isSideways ? 'bar' : 'col'}"/>` +
    `<c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="${percent(60, conformance)}"/>` +
    `<c:overlap val="${percent(isStacked ? 100 : 0, conformance)}"/>${axisIds(FIRST_AXES)}</c:barChart>`
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

/** The pair of axes that a group of series stands on. */
interface Axes {
  readonly category: number;
  readonly value: number;
}

/**
 * Names along the foot, or down the side from the top where bars lie.
 * @param isLevel whether they are so few that they are broken into lines, not turned
 * @param conformance 0 transitional, 1 strict
 */
function categoryAxis(
  { category, value }: Axes,
  isSideways: boolean,
  isLevel: boolean,
  conformance: 0 | 1,
): string {
  const order = isSideways ? 'maxMin' : 'minMax';
  return (
    `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="${order}"/></c:scaling>` +
    `<c:delete val="${category === SECOND_AXES.category ? 1 : 0}"/>` +
    `<c:axPos val="${isSideways ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `${LINE}${textLook(900, isLevel)}<c:crossAx val="${value}"/><c:crosses val="autoZero"/>` +
    `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="${percent(100, conformance)}"/>` +
    '<c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

/** Figures; the second axis stands at the right, without lines of its own. */
function valueAxis(
  { category, value }: Axes,
  isSideways: boolean,
  title: string,
  numberFormat: string,
): string {
  const isSecond = value === SECOND_AXES.value;
  const format = attributesXml({ formatCode: numberFormat, sourceLinked: '0' });
  const side = isSecond ? 'r' : 'l';
  return (
    `<c:valAx><c:axId val="${value}"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isSideways ? 'b' : side}"/>${isSecond ? '' : GRID}` +
    (title === '' ? '' : titleXml(title, 900, isSideways ? 0 : UPRIGHT)) +
    `<c:numFmt${format}/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/>${LINE}${textLook(900)}<c:crossAx val="${category}"/>` +
    // The names of lying bars run from the top: their far end is the foot.
    `<c:crosses val="${isSecond || isSideways ? 'max' : 'autoZero'}"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}

/** Where the figures of charts stand. */
interface ChartSource {
  readonly sheet: string;
  readonly value: (row: number, column: number) => number | string | null;
  readonly numberFormat: string;
}

function seriesXml(series: PlannedSeries, order: number, source: ChartSource): string {
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
  const points = [...cellsOf(area)].map(({ row, column }) => value(row, column));
  const cache = points.map((text, at) =>
    text === null ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(String(text))}</c:v></c:pt>`,
  );
  return (
    `<c:strRef><c:f>${escapeXml(absoluteAddress(sheet, area))}</c:f>` +
    `<c:strCache><c:ptCount val="${points.length}"/>${cache.join('')}</c:strCache></c:strRef>`
  );
}

function numbersXml(area: Area, { sheet, value, numberFormat }: ChartSource): string {
  const points = [...cellsOf(area)].map(({ row, column }) => value(row, column));
  const cache = points.map((number, at) =>
    typeof number === 'number' ? `<c:pt idx="${at}"><c:v>${number}</c:v></c:pt>` : '',
  );
  return (
    `<c:numRef><c:f>${escapeXml(absoluteAddress(sheet, area))}</c:f>` +
    `<c:numCache><c:formatCode>${escapeXml(numberFormat)}</c:formatCode>` +
    `<c:ptCount val="${points.length}"/>${cache.join('')}</c:numCache></c:numRef>`
  );
}

/** A text of a chart, in hundredths of points. */
function richText(text: string, size: number, isBold: boolean, rotation: number): string {
  const face = `lang="ja-JP" sz="${size}" b="${isBold ? 1 : 0}"`;
  return (
    `<c:tx><c:rich><a:bodyPr rot="${rotation}" vert="horz"/><a:lstStyle/><a:p>` +
    `<a:pPr><a:defRPr sz="${size}" b="${isBold ? 1 : 0}"/></a:pPr>` +
    `<a:r><a:rPr ${face}>${solid(INK)}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>` +
    '</a:p></c:rich></c:tx>'
  );
}

/** How texts look that a chart makes itself; turned as Excel sees fit where nothing is said. */
function textLook(size: number, isLevel = false): string {
  return (
    `<c:txPr><a:bodyPr${isLevel ? ' rot="0" vert="horz"' : ''}/>` +
    '<a:lstStyle/><a:p><a:pPr>' +
    `<a:defRPr sz="${size}">${solid(INK)}</a:defRPr></a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>`
  );
}

function titleXml(text: string, size: number, rotation = 0): string {
  return `<c:title>${richText(text, size, size >= 1200, rotation)}<c:overlay val="0"/></c:title>`;
}

/** A fill of one colour, `RRGGBB`. */
function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

/** A line, in points. */
function lineXml(width: number, color: string): string {
  return `<a:ln w="${Math.round(width * 12_700)}">${solid(color)}</a:ln>`;
}

/**
 * A share of a hundred, which strict files write with its sign.
 * @param conformance 0 transitional, 1 strict
 */
function percent(value: number, conformance: 0 | 1): string {
  return conformance === 1 ? `${value}%` : String(value);
}
