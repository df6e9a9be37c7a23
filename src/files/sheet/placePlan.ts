import { PatchProblem } from '../patch/PatchProblem';
import type { WorkbookParts } from '../read/workbookParts';
import type { PlacedPlan } from '../WorkbookPatch';
import { addSheet } from './addSheet';
import { sheetNamesIn } from './readSheetNames';
import { planArea } from './planArea';
import { refuseName } from './refuseName';
import { sheetNames } from './workbookXml';
import { writeSheet, type SheetWorkbook } from './writeSheet';

/**
 * Adds a planned sheet, or writes the one of ours anew: that one keeps its place, its name and all
 * that is not ours on it.
 * @returns whether a formula came or went
 * @throws {PatchProblem}
 */
export function placePlan(book: SheetWorkbook, parts: WorkbookParts, placed: PlacedPlan): boolean {
  const { plan, at } = placed;
  const { texts, workbook, form } = book;
  if (at === 'end') {
    if (parts.isStructureProtected) throw new PatchProblem('structureProtected', plan.name);
    refuseName(plan.name, sheetNames(texts, workbook));
    const part = addSheet(texts, workbook, plan, form);
    const target = { sheet: plan.name, part, before: null, area: planArea(plan) };
    return writeSheet(book, target, plan);
  }
  const sheet = at.replace;
  const part = parts.sheets.find(({ name }) => name === sheet)?.part;
  if (part === undefined) throw new PatchProblem('sheetMissing', sheet);
  const { owned } = plan;
  const known = owned === null ? [] : sheetNamesIn(texts, workbook, owned.name).named;
  const before = known.find((one) => one.sheet === sheet)?.area;
  if (before === undefined) throw new PatchProblem('notOurSheet', sheet);
  return writeSheet(book, { sheet, part, before, area: planArea(plan) }, plan);
}
