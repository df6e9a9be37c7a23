import { refuseOtherKinds } from './detectKind';
import { Package } from './opc/Package';
import { PackageTexts } from './opc/PackageTexts';
import { isStrict } from './patch/isStrict';
import { dropPart } from './patch/packageLists';
import { patchCustomXml } from './patch/patchCustomXml';
import { patchSheet } from './patch/patchSheet';
import { workbookParts } from './read/workbookParts';
import { placePlan } from './sheet/placePlan';
import { askRecalculation } from './sheet/workbookXml';
import { WorkbookStyles } from './styles/WorkbookStyles';
import type { PackagePatch, PlacedPlan, WorkbookPatch } from './WorkbookPatch';

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
  const used = new Set(patch.flatMap(({ marks }) => (marks ?? []).map(({ severity }) => severity)));
  const book = { pack, texts, parts, styles, markStyles: styles.marks([...used]) };
  const form = sheets.length > 0 && isStrict(workbook, texts.text(workbook)) ? 1 : 0;
  const changed = [
    ...patch.map((change) => patchSheet(book, change)),
    ...sheets.map((placed) => placePlan({ texts, workbook, styles, form }, parts, placed)),
  ];
  styles.save();
  if (changed.includes(true) && parts.calcChain !== null)
    dropPart(texts, workbook, parts.calcChain);
  if (recalculate || sheets.some(needsResults)) askRecalculation(texts, workbook);
  patchCustomXml(pack, texts, workbook, customXml);
  return texts.write();
}

/** Whether a formula comes without its result, so that Excel has to find it. */
function needsResults({ plan }: PlacedPlan): boolean {
  return plan.cells.some(({ content }) => content.kind === 'formula' && content.result === null);
}
