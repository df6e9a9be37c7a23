import { refuseOtherKinds } from './detectKind';
import { FileProblem } from './FileProblem';
import { Package } from './opc/Package';
import { PackageTexts } from './opc/PackageTexts';
import { isStrict } from './patch/isStrict';
import { dropPart } from './patch/packageLists';
import { patchCustomXml } from './patch/patchCustomXml';
import { patchSheet } from './patch/patchSheet';
import { workbookParts, type WorkbookParts } from './read/workbookParts';
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
  refuseShared(parts, patch);
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

/** Whether a formula comes without its result, so that Excel has to find it. */
function needsResults({ plan }: PlacedPlan): boolean {
  return plan.cells.some(({ content }) => content.kind === 'formula' && content.result === null);
}
