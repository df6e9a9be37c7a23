import { refuseOtherKinds } from './detectKind';
import { FileProblem } from './FileProblem';
import { Package } from './opc/Package';
import { PackageTexts, dropPart, addContent, addPart, dropUnlisted } from './opc/PackageTexts';
import { isStrict } from './xml/scanXml';
import { patchSheet } from './patch/patchSheet';
import { workbookParts, type WorkbookParts } from './read/workbookParts';
import { placePlan } from './sheet/placePlan';
import { askRecalculation } from './sheet/workbookXml';
import { WorkbookStyles } from './styles/WorkbookStyles';
import {
  type PackagePatch,
  type WorkbookPatch,
  type CustomXmlPatch,
  PatchProblem,
} from './WorkbookPatch';
import { fnv1a64 } from '../core/text/fnv1a64';
import { relationshipsPart } from './opc/relationships';
import { propertiesPart } from './read/customXml';
import { DECLARATION, escapeXml } from './xml/xmlText';
import { OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS, rootNamespace } from './xml/namespaces';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DATA_STORE = [
  'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
  'http://purl.oclc.org/ooxml/officeDocument/customXml',
] as const;

/**
 * Writes changes into a workbook's own bytes: only the parts that change are written anew, and in
 * them only the places that change; every other entry is copied as it is. Without any change the
 * same bytes come back.
 * @throws {FileProblem} when the file cannot be read
 * @throws {PatchProblem} when it cannot take a change; nothing is written then
 */
export function patchXlsx(
  bytes: Uint8Array,
  patch: WorkbookPatch,
  { customXml = [], recalculate = false, sheets = [] }: PackagePatch = {},
): Uint8Array {
  refuseOtherKinds(bytes);
  const pack = new Package(bytes);
  const parts = workbookParts(pack);
  const { workbook } = parts;
  const texts = new PackageTexts(pack);
  const styles = new WorkbookStyles(texts, parts);
  refuseShared(parts, patch);
  const used = new Set(patch.flatMap(({ marks }) => (marks ?? []).map(({ severity }) => severity)));
  const book = { pack, texts, parts, styles, markStyles: styles.marks([...used]) };
  const changed = patch.map((change) => patchSheet(book, change));
  let isDue = recalculate;
  for (const placed of sheets) {
    const conformance = isStrict(workbook, texts.text(workbook)) ? 1 : 0;
    const formula = placePlan({ texts, workbook, styles, conformance }, parts, placed);
    changed.push(formula.isThere);
    isDue ||= formula.isDue;
  }
  styles.save();
  if (changed.includes(true) && parts.calcChain !== null)
    dropPart(texts, workbook, parts.calcChain);
  if (isDue) askRecalculation(texts, workbook);
  patchCustomXml(pack, texts, workbook, customXml);
  return texts.write();
}

/** Refuses to write to a part that several sheets name: no Excel makes such a file. */
function refuseShared({ sheets }: WorkbookParts, patch: WorkbookPatch): void {
  const shared = new Set(repeated(sheets.map(({ part }) => part.toLowerCase())));
  const changed = new Set(patch.map(({ sheet }) => sheet));
  const one = sheets.find(({ name, part }) => changed.has(name) && shared.has(part.toLowerCase()));
  if (one !== undefined) throw new FileProblem('damaged', one.part);
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

/** @throws {PatchProblem} partMissing */
function patchCustomXml(
  pack: Package,
  texts: PackageTexts,
  workbook: string,
  patch: readonly CustomXmlPatch[],
): void {
  for (const change of patch) {
    if (change.part === null) {
      add(pack, texts, workbook, change.xml, change.itemId ?? itemIdFor(change.xml));
      continue;
    }
    if (pack.entry(change.part) === null) throw new PatchProblem('partMissing', change.part);
    if (change.xml === null) drop(pack, texts, workbook, change.part);
    else texts.change(change.part, change.xml);
  }
}

/** The part with the properties that it alone refers to. */
function drop(pack: Package, texts: PackageTexts, workbook: string, part: string): void {
  const properties = propertiesPart(pack, part);
  dropPart(texts, workbook, part);
  if (properties !== null) dropUnlisted(texts, properties);
  texts.drop(relationshipsPart(part));
}

function add(
  pack: Package,
  texts: PackageTexts,
  workbook: string,
  xml: string,
  itemId: string,
): void {
  const conformance = isStrict(workbook, texts.text(workbook)) ? 1 : 0;
  const number = freePartNumber(pack, texts);
  const name = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const relationships = OFFICE_RELATIONSHIPS[conformance];
  addPart(texts, workbook, {
    name,
    contentType: 'application/xml',
    relationshipType: `${relationships}/customXml`,
    text: xml,
  });
  addContent(
    texts,
    properties,
    PROPERTIES_TYPE,
    propertiesXml(xml, itemId, DATA_STORE[conformance]),
  );
  texts.add(
    relationshipsPart(name),
    `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS.join('')}">` +
      `<Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps${number}.xml"/>` +
      '</Relationships>',
  );
}

function freePartNumber(pack: Package, texts: PackageTexts): number {
  const isTaken = (name: string): boolean => pack.entry(name) !== null || texts.has(name);
  let number = 1;
  while (
    isTaken(`customXml/item${number}.xml`) ||
    isTaken(`customXml/itemProps${number}.xml`) ||
    isTaken(relationshipsPart(`customXml/item${number}.xml`))
  ) {
    number++;
  }
  return number;
}

function propertiesXml(xml: string, itemId: string, dataStore: string): string {
  return (
    `${DECLARATION}<ds:datastoreItem ds:itemID="${escapeXml(itemId)}" xmlns:ds="${dataStore}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${rootNamespace(xml)}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}

/** The same content gives the same id, so that the same change gives the same bytes. */
function itemIdFor(xml: string): string {
  const digits = (fnv1a64(xml) + fnv1a64(`${xml}!`)).toUpperCase();
  const group = (start: number, end: number): string => digits.slice(start, end);
  // Version 8 and variant 8: a GUID made in its maker's own way.
  return `{${group(0, 8)}-${group(8, 12)}-8${group(13, 16)}-8${group(17, 20)}-${group(20, 32)}}`;
}
