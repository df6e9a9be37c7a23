import type { Severity } from '../core/findings/Finding';
import { refuseOtherKinds } from './detectKind';
import { FileProblem } from './FileProblem';
import { Package } from './opc/Package';
import { PackageTexts } from './opc/PackageTexts';
import { addMarkStyles } from './patch/addMarkStyles';
import { askRecalculation } from './patch/askRecalculation';
import { indexSheet } from './patch/indexSheet';
import { dropPart } from './patch/packageLists';
import { patchCells } from './patch/patchCells';
import { patchCustomXml } from './patch/patchCustomXml';
import { patchMarks } from './patch/patchMarks';
import { PatchProblem } from './patch/PatchProblem';
import { refuseCells } from './patch/refuseCells';
import { tableHeaders } from './patch/tableHeaders';
import { addStyleSheet } from './patch/addStyleSheet';
import { unlockedStyles } from './patch/unlockedStyles';
import { workbookParts, type WorkbookParts } from './read/workbookParts';
import type { PackagePatch, SheetPatch, WorkbookPatch } from './WorkbookPatch';
import { TextEdits } from './xml/TextEdits';

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
  { customXml = [], recalculate = false }: PackagePatch = {},
): Uint8Array {
  refuseOtherKinds(bytes);
  const pack = new Package(bytes);
  const parts = workbookParts(pack);
  const texts = new PackageTexts(pack);
  const styles = markStyles(texts, parts, patch);
  let formulasChanged = false;
  for (const change of patch) {
    if (patchSheet(pack, parts, texts, change, styles)) formulasChanged = true;
  }
  if (formulasChanged && parts.calcChain !== null) dropPart(texts, parts.workbook, parts.calcChain);
  if (recalculate) askRecalculation(texts, parts.workbook);
  patchCustomXml(pack, texts, parts.workbook, customXml);
  return texts.write();
}

/** Returns whether a formula came or went. */
function patchSheet(
  pack: Package,
  { sheets, styles: styleSheet }: WorkbookParts,
  texts: PackageTexts,
  { sheet, cells, marks }: SheetPatch,
  styles: ReadonlyMap<Severity, number>,
): boolean {
  const part = sheets.find(({ name }) => name === sheet)?.part;
  if (part === undefined) throw new PatchProblem('sheetMissing', sheet);
  if (cells.length === 0 && marks === null) return false;
  const text = texts.text(part);
  const index = indexSheet(part, text, new Set(cells.map(({ row }) => row)));
  if (index.data === null) throw new FileProblem('damaged', part);
  const surroundings = {
    headers: tableHeaders(pack, part),
    unlockedStyles: () => unlockedStyles(pack, styleSheet),
  };
  refuseCells(sheet, index, surroundings, cells);
  if (marks !== null && index.isProtected) throw new PatchProblem('protectedSheet', sheet);
  const edits = new TextEdits(text);
  const formulasChanged = patchCells(index, cells, edits);
  if (marks !== null) patchMarks(index, marks, styles, edits);
  texts.change(part, edits.result());
  return formulasChanged;
}

/** Makes sure that each severity in use has its format; nothing is added for no marks. */
function markStyles(
  texts: PackageTexts,
  parts: WorkbookParts,
  patch: WorkbookPatch,
): Map<Severity, number> {
  const used = new Set(patch.flatMap(({ marks }) => (marks ?? []).map(({ severity }) => severity)));
  if (used.size === 0) return new Map();
  if (parts.styles === null) return addStyleSheet(texts, parts.workbook, [...used]);
  const { text, styles } = addMarkStyles(parts.styles, texts.text(parts.styles), [...used]);
  texts.change(parts.styles, text);
  return styles;
}
