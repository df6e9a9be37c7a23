import type { PlannedChart } from '../../core/plan/sheet';
import { relationshipsOf } from '../opc/relationships';
import type { PackageTexts } from '../opc/PackageTexts';
import { addPart } from '../patch/packageLists';
import { DECLARATION } from '../xml/declaration';
import { DRAWING, OFFICE_RELATIONSHIPS, SHEET_DRAWING } from '../xml/namespaces';
import { childOf, type Element } from '../xml/outlineXml';
import { PartEdits } from '../xml/PartEdits';
import { inFrontOf } from '../sheet/worksheetOrder';
import { chartXml } from './chartXml';
import { frameXml } from './frameXml';
import type { ChartSource } from './seriesXml';

const TYPE = 'application/vnd.openxmlformats-officedocument';

/** The sheet that charts stand on. */
export interface ChartSheet extends Omit<ChartSource, 'numberFormat'> {
  readonly texts: PackageTexts;
  readonly workbook: string;
  readonly part: string;
  /** 0 transitional, 1 strict. */
  readonly form: 0 | 1;
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
  const { texts, form } = sheet;
  const drawing = drawingOf(sheet, sheetEdits) ?? addDrawing(sheet, sheetEdits);
  const edits = new PartEdits(drawing, texts.text(drawing), SHEET_DRAWING, 5);
  const known = framesIn(texts, drawing, edits.root);
  const named = descendants(edits.root).filter(({ name }) => name === 'cNvPr');
  let lastId = named.reduce((last, one) => Math.max(last, idOf(one)), 1);
  const added = charts.map((chart) => {
    const text = chartXml(chart, sheet, form);
    const old = known.find(({ name }) => name === chart.key);
    if (old !== undefined) {
      texts.change(old.chartPart, text);
      edits.replace(old.anchor, frameXml(edits.prefix, chart, old.id, old.relationship, form));
      return '';
    }
    const relationship = addPart(texts, drawing, {
      name: texts.freeName((number) => `${folderOf(sheet)}charts/chart${number}.xml`),
      contentType: `${TYPE}.drawingml.chart+xml`,
      relationshipType: `${OFFICE_RELATIONSHIPS[form]}/chart`,
      text,
    });
    return frameXml(edits.prefix, chart, ++lastId, relationship, form);
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
  const { texts, part, form } = sheet;
  const name = texts.freeName((number) => `${folderOf(sheet)}drawings/drawing${number}.xml`);
  const id = addPart(texts, part, {
    name,
    contentType: `${TYPE}.drawing+xml`,
    relationshipType: `${OFFICE_RELATIONSHIPS[form]}/drawing`,
    text:
      `${DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING[form]}"` +
      ` xmlns:a="${DRAWING[form]}"></xdr:wsDr>`,
  });
  const office = `xmlns:r="${OFFICE_RELATIONSHIPS[form]}"`;
  edits.insertChild(inFrontOf('drawing'), `<${edits.prefix}drawing ${office} r:id="${id}"/>`);
  return name;
}

/** Where the workbook's parts lie. */
function folderOf({ workbook }: ChartSheet): string {
  return workbook.slice(0, workbook.lastIndexOf('/') + 1);
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
