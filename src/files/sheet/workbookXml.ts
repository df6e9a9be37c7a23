import { decodeEscapes, encodeEscapes } from '../read/reference';
import { SPREADSHEET, OFFICE_RELATIONSHIPS } from '../xml/namespaces';
import { attributesXml, escapeXml } from '../xml/xmlText';
import { childOf } from '../xml/outlineXml';
import { PartEdits } from '../xml/PartEdits';
import type { PackageTexts } from '../opc/PackageTexts';

/** What a workbook holds, as its schema orders it, up to its settings of calculation. */
const ORDER = [
  ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets'],
  ...['functionGroups', 'externalReferences', 'definedNames', 'calcPr'],
];

function insertChild(edits: PartEdits, name: string, xml: string): void {
  edits.insertChild(ORDER.slice(0, ORDER.indexOf(name)), xml);
}

/** Names of all sheets, charts and dialogs too, in the workbook's order. */
export function sheetNames(texts: PackageTexts, workbook: string): string[] {
  const edits = new PartEdits(workbook, texts.text(workbook), SPREADSHEET);
  return namesIn(edits);
}

/** Lists a sheet behind the others. */
export function addSheetEntry(
  texts: PackageTexts,
  workbook: string,
  name: string,
  relationship: string,
): void {
  const edits = new PartEdits(workbook, texts.text(workbook), SPREADSHEET);
  const { prefix, root } = edits;
  const list = childOf(root, 'sheets');
  const ids = (list?.children ?? []).map(({ open }) => Number(open.attributes['sheetId']) || 0);
  const attributes = attributesXml({
    name: encodeEscapes(name),
    sheetId: String(ids.reduce((last, id) => Math.max(last, id), 0) + 1),
    'xmlns:r': relationshipsIn(root.open.attributes),
    'r:id': relationship,
  });
  const xml = `<${prefix}sheet${attributes}/>`;
  if (list === null) {
    insertChild(edits, 'sheets', `<${prefix}sheets>${xml}</${prefix}sheets>`);
  } else edits.append(list, xml);
  texts.change(workbook, edits.result());
}

/** A name that holds on one sheet only. */
interface LocalName {
  readonly sheet: string;
  readonly name: string;
  /** Formula without its `=`. */
  readonly content: string;
  readonly isHidden: boolean;
}

/** Gives a sheet a name of its own, in place of the one of that name it has. */
export function setLocalName(texts: PackageTexts, workbook: string, local: LocalName): void {
  const edits = new PartEdits(workbook, texts.text(workbook), SPREADSHEET);
  const { prefix, root } = edits;
  const sheet = String(namesIn(edits).indexOf(local.sheet));
  const list = childOf(root, 'definedNames');
  const old = list?.children.find(
    ({ open }) =>
      open.attributes['localSheetId'] === sheet &&
      open.attributes['name']?.toLowerCase() === local.name.toLowerCase(),
  );
  const attributes = attributesXml({
    name: local.name,
    localSheetId: sheet,
    ...(local.isHidden ? { hidden: '1' } : {}),
  });
  const xml = `<${prefix}definedName${attributes}>${escapeXml(local.content)}</${prefix}definedName>`;
  if (old !== undefined) edits.replace(old, xml);
  else if (list !== null) edits.append(list, xml);
  else {
    insertChild(edits, 'definedNames', `<${prefix}definedNames>${xml}</${prefix}definedNames>`);
  }
  texts.change(workbook, edits.result());
}

/** Has all formulas calculated when the workbook is opened: what they rest on has changed. */
export function askRecalculation(texts: PackageTexts, workbook: string): void {
  const edits = new PartEdits(workbook, texts.text(workbook), SPREADSHEET);
  const settings = childOf(edits.root, 'calcPr');
  if (settings === null)
    insertChild(edits, 'calcPr', `<${edits.prefix}calcPr fullCalcOnLoad="1"/>`);
  else edits.setAttributes(settings, { fullCalcOnLoad: '1' });
  texts.change(workbook, edits.result());
}

function namesIn({ root }: PartEdits): string[] {
  const list = childOf(root, 'sheets')?.children.filter(({ name }) => name === 'sheet') ?? [];
  return list.map(({ open }) => decodeEscapes(open.attributes['name'] ?? ''));
}

/** The namespace of relationships: of the same conformance class as the workbook's own. */
function relationshipsIn(attributes: Readonly<Record<string, string>>): string {
  const isStrict = Object.values(attributes).includes(SPREADSHEET[1]);
  return OFFICE_RELATIONSHIPS[isStrict ? 1 : 0];
}
