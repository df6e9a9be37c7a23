import type { PlannedChart } from '../../core/plan/sheet';
import { relationshipsOf, relationshipsPart } from '../opc/relationships';
import type { PackageTexts } from '../opc/PackageTexts';
import { addPart, dropPart, dropUnlisted } from '../patch/packageLists';
import { DECLARATION } from '../xml/declaration';
import { DRAWING, OFFICE_RELATIONSHIPS, SHEET_DRAWING, SPREADSHEET } from '../xml/namespaces';
import { childOf, type Element } from '../xml/outlineXml';
import { PartEdits } from '../xml/PartEdits';
import { inFrontOf } from '../sheet/worksheetOrder';
import { chartXml } from './chartXml';
import { frameXml } from './frameXml';
import type { ChartSource } from './seriesXml';

const TYPE = 'application/vnd.openxmlformats-officedocument';

/** The sheet that charts stand on. */
export interface ChartSheet {
  readonly part: string;
  /** Folder of the workbook's parts, with a slash at its end. */
  readonly folder: string;
  /** 0 transitional, 1 strict. */
  readonly form: 0 | 1;
  readonly source: Omit<ChartSource, 'numberFormat'>;
}

/** Puts charts onto a sheet, each in place of the one of its name; other drawings stay. */
export function setCharts(
  texts: PackageTexts,
  sheet: ChartSheet,
  charts: readonly PlannedChart[],
): void {
  if (charts.length === 0) return;
  const { folder, form, source } = sheet;
  const drawing = drawingOf(texts, sheet) ?? addDrawing(texts, sheet);
  const edits = new PartEdits(drawing, texts.text(drawing), SHEET_DRAWING, 5);
  const keys = new Set(charts.map(({ key }) => key));
  let lastId = 1;
  for (const anchor of edits.root.children) {
    const names = descendants(anchor).filter(({ name }) => name === 'cNvPr');
    for (const { open } of names) lastId = Math.max(lastId, Number(open.attributes['id']) || 0);
    if (!isChartOf(anchor, keys)) continue;
    dropChart(texts, drawing, anchor);
    edits.replace(anchor, '');
  }
  const frames = charts.map((chart) => {
    const id = addPart(texts, drawing, {
      name: texts.freeName((number) => `${folder}charts/chart${number}.xml`),
      contentType: `${TYPE}.drawingml.chart+xml`,
      relationshipType: `${OFFICE_RELATIONSHIPS[form]}/chart`,
      text: chartXml(chart, source, form),
    });
    return frameXml(edits.prefix, chart, ++lastId, id, form);
  });
  edits.append(edits.root, frames.join(''));
  texts.change(drawing, edits.result());
}

function drawingOf(texts: PackageTexts, { part }: ChartSheet): string | null {
  const edits = new PartEdits(part, texts.text(part), SPREADSHEET, 1);
  const element = childOf(edits.root, 'drawing');
  if (element === null) return null;
  const id = relationshipId(element);
  return relationshipsOf(texts, part).find((one) => one.id === id)?.target ?? null;
}

function addDrawing(texts: PackageTexts, { part, folder, form }: ChartSheet): string {
  const name = texts.freeName((number) => `${folder}drawings/drawing${number}.xml`);
  const id = addPart(texts, part, {
    name,
    contentType: `${TYPE}.drawing+xml`,
    relationshipType: `${OFFICE_RELATIONSHIPS[form]}/drawing`,
    text:
      `${DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING[form]}"` +
      ` xmlns:a="${DRAWING[form]}"></xdr:wsDr>`,
  });
  const edits = new PartEdits(part, texts.text(part), SPREADSHEET, 1);
  const office = `xmlns:r="${OFFICE_RELATIONSHIPS[form]}"`;
  const xml = `<${edits.prefix}drawing ${office} r:id="${id}"/>`;
  edits.insertChild(inFrontOf('drawing'), xml);
  texts.change(part, edits.result());
  return name;
}

/** The chart with the styles and colours that only it refers to. */
function dropChart(texts: PackageTexts, drawing: string, anchor: Element): void {
  const reference = descendants(anchor).find(({ open }) => open.writtenName.endsWith(':chart'));
  if (reference === undefined) return;
  const id = relationshipId(reference);
  const chart = relationshipsOf(texts, drawing).find((one) => one.id === id)?.target;
  if (chart === undefined) return;
  for (const { target } of relationshipsOf(texts, chart)) dropUnlisted(texts, target);
  texts.drop(relationshipsPart(chart));
  dropPart(texts, drawing, chart);
}

function isChartOf(anchor: Element, keys: ReadonlySet<string>): boolean {
  const frame = childOf(anchor, 'graphicFrame');
  const named = frame === null ? [] : descendants(frame).filter(({ name }) => name === 'cNvPr');
  return named.some(({ open }) => keys.has(open.attributes['name'] ?? ''));
}

function descendants(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

/** `r:id`, whatever its prefix is. */
function relationshipId({ open }: Element): string | undefined {
  return Object.entries(open.attributes).find(([name]) => name.endsWith(':id'))?.[1];
}
