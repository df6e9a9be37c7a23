import { namedArea, OWN_NAMES } from '../../core/submissions/ownBook';
import type { Area } from '../../core/address/area';
import { refuseOtherKinds } from '../detectKind';
import { FileProblem } from '../FileProblem';
import { Package } from '../opc/Package';
import type { Parts } from '../opc/relationships';
import { decodeEscapes, encodeEscapes } from '../read/reference';
import { workbookParts } from '../read/workbookParts';
import { SPREADSHEET, OFFICE_RELATIONSHIPS } from '../xml/namespaces';
import { readXml } from '../xml/readXml';
import { attributesXml, escapeXml } from '../xml/xmlText';
import { childOf } from '../xml/outlineXml';
import { PartEdits } from '../xml/PartEdits';
import type { PackageTexts } from '../opc/PackageTexts';

/** A sheet with a name of its own, and the cells that the name stands for. */
interface NamedSheet {
  readonly sheet: string;
  readonly area: Area;
}

/** A workbook's sheets by their names. */
interface SheetNames {
  /** Of all, charts and dialogs too. */
  readonly all: readonly string[];
  /** The sheets that carry the name asked for, for cells of their own; in the workbook's order. */
  readonly named: readonly NamedSheet[];
}

/**
 * Which sheets carry a name of ours. A tab's name that two sheets bear identifies neither: they are
 * left out.
 * @throws {FileProblem} when the file cannot be read
 */
export function readSheetNames(bytes: Uint8Array, name: string): SheetNames {
  refuseOtherKinds(bytes);
  const pack = new Package(bytes);
  return sheetNamesIn(pack, workbookParts(pack).workbook, name);
}

/** As `readSheetNames`, of a package that is open. */
export function sheetNamesIn(parts: Parts, workbook: string, wanted: string): SheetNames {
  const { all, named } = readNames(parts, workbook, (name) => name === wanted.toLowerCase());
  return { all, named: named.map(({ sheet, area }) => ({ sheet, area })) };
}

/** Sheets that carry a name as ours have it, whichever it is. */
export function ownNamesIn(parts: Parts, workbook: string): readonly OwnNamedSheet[] {
  return readNames(parts, workbook, (name) => name.startsWith(OWN_NAMES)).named;
}

interface OwnNamedSheet extends NamedSheet {
  /** In small letters. */
  readonly name: string;
}

function readNames(
  parts: Parts,
  workbook: string,
  isWanted: (name: string) => boolean,
): { readonly all: readonly string[]; readonly named: readonly OwnNamedSheet[] } {
  const source = parts.part(workbook);
  if (source === null) throw new FileProblem('damaged', workbook);
  const sheets: string[] = [];
  const found: { readonly at: number; readonly name: string; readonly content: string }[] = [];
  let name: { readonly at: number; readonly name: string; content: string } | null = null;
  readXml(source, SPREADSHEET, {
    open(element, attributes) {
      if (element === 'sheet') sheets.push(decodeEscapes(attributes['name'] ?? ''));
      if (element !== 'definedName') return;
      const own = attributes['name']?.toLowerCase() ?? '';
      if (isWanted(own)) name = { at: Number(attributes['localSheetId']), name: own, content: '' };
    },
    text(text) {
      if (name !== null) name.content += text;
    },
    close(element) {
      if (element !== 'definedName' || name === null) return;
      found.push(name);
      name = null;
    },
  });
  const counts = new Map<string, number>();
  for (const sheet of sheets.map((one) => one.toLowerCase())) {
    counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  }
  const named = found
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, name: own, content }) => {
      const sheet = sheets[at];
      if (sheet === undefined || counts.get(sheet.toLowerCase()) !== 1) return [];
      const area = namedArea(sheet, content);
      return area === null ? [] : [{ sheet, name: own, area }];
    });
  return { all: sheets, named };
}

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
